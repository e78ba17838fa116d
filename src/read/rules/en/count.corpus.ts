import type { Corpus, CorpusMatch } from '../../rule.js'

function says(sentence: string, text: string, from: number, to: number, since: string | null): CorpusMatch {
  return { says: sentence, text, value: { days: { from, to }, since }, meant: 'ongoing' }
}

export const corpus: Corpus = {
  matches: [
    says('Today is day 203.', 'day 203', 202, 203, null),
    says('It is day number 203 of captivity.', 'day number 203 of captivity', 202, 203, 'captivity'),
    says('This is our 215th day.', 'our 215th day', 214, 215, null),
    says('This is the two hundred and fifteenth day of the war.', 'fifteenth day of the war', 14, 15, 'the war'),
    says('We are hostages, and it is our 215th day here.', 'our 215th day', 214, 215, 'captivity'),
    says('In captivity 202 days already.', '202 days already', 201, 202, 'captivity'),
    says('It has lasted 202 days already.', '202 days already', 201, 202, null),
    says('We have spent weeks here, 50 days in captivity.', '50 days in captivity', 49, 50, 'captivity'),
    says('Held for almost 200 days.', 'for almost 200 days', 179, 200, 'captivity'),
    says('For more than seven months now, we have been held.', 'For more than seven months now', 212, 259, 'captivity'),
    says(
      'Nine years since the invasion, nothing has changed.',
      'Nine years since the invasion',
      3286,
      3653,
      'the invasion',
    ),
    says('It is 202 days since 7 October 2023.', '202 days since 7 October 2023', 201, 202, '7 October 2023'),
    says('It is a year and a half since the coup.', 'a year and a half since the coup', 546, 914, 'the coup'),
    says(
      'Twenty years have passed since the war began.',
      'Twenty years have passed since the war began',
      7303,
      7671,
      'the war began',
    ),
    says('A year after the fall of Kabul, we mourn.', 'A year after the fall of Kabul', 364, 731, 'the fall of Kabul'),
    says('20 years after 11 September.', '20 years after 11 September', 7303, 7671, '11 September'),
    says(
      'Released for the sixth anniversary of 11 September.',
      'sixth anniversary of 11 September',
      2161,
      2221,
      '11 September',
    ),
    says(
      '62nd anniversary of the Hiroshima and Nagasaki bombings was a few days ago.',
      '62nd anniversary of the Hiroshima and Nagasaki bombings',
      22615,
      22675,
      'the Hiroshima and Nagasaki bombings',
    ),
    {
      says: 'We will celebrate the 50th anniversary of the treaty.',
      text: '50th anniversary of the treaty',
      value: { since: 'the treaty' },
      meant: 'ahead',
    },
    {
      says: '202 days since 7 October 2023.',
      text: '202 days since 7 October 2023',
      value: { anchorDay: { from: '2023-10-07', to: '2023-10-07' } },
    },
  ],
  misses: [
    'A five-day trip on day 3 of the tour.',
    'He was sentenced to 10 years in prison.',
    'Mandela spent 27 years in prison.',
    'The 25th day of June is a holiday.',
    'On the 15th day of this month we meet.',
    'A year after the war began, he resigned.',
    'It had been nine years since the invasion.',
    'It takes 200 days to build.',
    'Two years ago the war began.',
    'Day after day.',
    'On this day 70 years ago the war ended.',
    'A summit was held in Washington for two days, two years ago.',
    'The seat was held by Labor for almost two decades.',
    'The vote would have been held some months ago.',
  ],
}
