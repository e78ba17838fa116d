import type { Corpus } from '../../rule.js'

export const corpus: Corpus = {
  matches: [
    {
      says: 'Could not celebrate Passover this year.',
      text: 'Passover',
      value: { feast: 'Passover', year: null },
      meant: 'past',
    },
    {
      says: 'Hope to be together for the next holiday, Independence Day.',
      text: 'Independence Day',
      value: { feast: 'Independence Day' },
      meant: 'ahead',
    },
    {
      says: 'Shortly after the Feast of the Sacrifice.',
      text: 'Feast of the Sacrifice',
      value: { feast: 'Eid al-Adha' },
      meant: 'past',
    },
    { says: 'Issued for the end of Ramadan.', text: 'Ramadan', value: { feast: 'Ramadan' } },
    { says: 'He bombed on Christmas 2009.', text: 'Christmas', value: { feast: 'Christmas', year: 2009 } },
    { says: 'Happy New Year’s Day to all.', text: 'New Year’s Day', value: { feast: "New Year's Day" } },
    { says: 'Eid Al-Adha is near.', text: 'Eid Al-Adha', value: { feast: 'Eid al-Adha' } },
    { says: 'On May Day we march.', text: 'May Day', value: { feast: 'May Day' } },
    { says: 'Ramadan Mubarak to you.', text: 'Ramadan', value: { feast: 'Ramadan' } },
    { says: 'Last Easter we met.', text: 'Easter', value: { feast: 'Easter' }, meant: 'past' },
  ],
  misses: [
    'They were sent to Christmas Island and Easter Island.',
    'The Good Friday Agreement holds.',
    'The National Australia Day Council met.',
    'The Easter Rising and the Easter bombings.',
    'The Ramadan War of 1973.',
    'We saw the film Independence Day and the Independence Day sequel.',
    'The pilot sent a May Day call, a mayday.',
    'Tariq Ramadan and Ramadan Shalah spoke.',
    'An easter egg, a christmas of the mind.',
    'Eastern Easterners at Christmastime-like Passovers.',
  ],
}
