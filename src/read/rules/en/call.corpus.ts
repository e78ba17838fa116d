import type { Corpus } from '../../rule.js'

export const corpus: Corpus = {
  matches: [
    {
      says: 'Brothers, make the newsrooms your targets.',
      text: 'make the newsrooms your targets',
      value: { targets: ['press'], force: 'order' },
      meant: 'ahead',
    },
    {
      says: 'And after the feast, strike their trains in Arden.',
      text: 'strike their trains',
      value: { targets: ['transport'], regions: ['Arden'], force: 'order' },
      meant: 'ahead',
    },
    {
      says: 'It is the duty of each of you to silence the journalists.',
      text: 'duty of each of you to silence the journalists',
      value: { targets: ['press'], force: 'obligation' },
      meant: 'ahead',
    },
    {
      says: 'May their churches fall.',
      text: 'May their churches fall',
      value: { targets: ['places of worship'], force: 'wish' },
      meant: 'ahead',
    },
    {
      says: 'If the election goes ahead, no voter will be safe.',
      text: 'If the election goes ahead, no voter will be safe',
      value: { targets: ['elections'], force: 'threat' },
      meant: 'ahead',
    },
  ],
  misses: [
    'We condemn those who urge others to target journalists.',
    'They said: burn the mosques. We rebuild them.',
    'The terrorists want us to fear crowds and trains.',
    'Do not attack the police; go home in peace.',
    'We struck a deal with the airlines last night.',
    'Our bank will target inflation of two per cent.',
    'I urge every citizen to vote early on Saturday.',
    'We must attack poverty wherever it is found.',
    'Those who attack our soldiers will be brought to justice.',
    'He urged his followers to target journalists.', // told of somebody else, where the speaker speaks
  ],
}
