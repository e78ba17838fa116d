import type { Corpus } from '../../rule.js'

export const corpus: Corpus = {
  matches: [
    {
      says: 'He urged his followers to target journalists.',
      text: 'urged his followers to target',
      value: { targets: ['press'] },
      meant: 'ahead',
    },
    {
      says: 'Calls on supporters to strike officials and airports.',
      text: 'Calls on supporters to strike',
      value: { targets: ['officials', 'transport'] },
      meant: 'ahead',
    },
  ],
  misses: [
    'We condemn those who urge others to target journalists.',
    'He urged them not to harm civilians.',
    'The minister called for a strike on poverty.',
    'Journalists reported the strike.',
    'We urge all candidates to vote early.',
    'After the attack on the mosque he called for calm.',
  ],
}
