import type { Corpus } from '../../rule.js'

const SEPTEMBER = { from: '2001-09-11', to: '2001-09-11' }

export const corpus: Corpus = {
  matches: [
    {
      says: 'This is the tenth anniversary of the attacks of September 11, 2001.',
      text: 'tenth anniversary of the attacks of September 11, 2001',
      value: { days: { from: 3622, to: 3682 }, since: 'the attacks of September 11, 2001', anchorDay: SEPTEMBER },
      meant: 'ongoing',
    },
    {
      says: 'We meet on the 20th anniversary of 11 September 2001.',
      text: '20th anniversary of 11 September 2001',
      value: { days: { from: 7275, to: 7335 }, anchorDay: SEPTEMBER },
      meant: 'ongoing',
    },
    {
      says: 'On the anniversary of the Bali bombings we gather.',
      text: 'the anniversary of the Bali bombings we gather',
      value: { days: { from: 300, to: 36_890 }, anchorDay: null },
      meant: 'ongoing',
    },
  ],
  misses: [
    'On the first anniversary of the Bali bombings we gather.',
    'The tenth anniversary of the attacks was marked on September 11, 2011.',
    'He died a year before the tenth anniversary of the treaty.',
    'It was signed on the anniversary.',
    'An anniversary of something is celebrated every year.',
    'Every anniversary of the war is the same.',
  ],
}
