import type { Corpus, CorpusMatch } from '../../rule.js'

interface Expected {
  readonly month?: number | null
  readonly day?: number | null
  readonly weekday?: number | null
}

function says(
  sentence: string,
  text: string,
  { month = null, day = null, weekday = null }: Expected,
  meant?: CorpusMatch['meant'],
): CorpusMatch {
  return { says: sentence, text, value: { month, day, weekday }, ...(meant && { meant }) }
}

export const corpus: Corpus = {
  matches: [
    says('Says he was kidnapped at Gao on 8 April.', '8 April', { month: 4, day: 8 }, 'past'),
    says('Today is May 25 and we begin.', 'May 25', { month: 5, day: 25 }, 'ongoing'),
    says('On the 25th of December they rest.', 'the 25th of December', { month: 12, day: 25 }),
    says('On Monday, 14 September, it ended.', 'Monday, 14 September', { month: 9, day: 14, weekday: 1 }, 'past'),
    says('July the ninth was hot.', 'July the ninth', { month: 7, day: 9 }),
    says('Film bears the date 24 October.', '24 October', { month: 10, day: 24 }, 'quoted'),
    says('It began in November.', 'in November', { month: 11 }),
    says('It began in early May.', 'in early May', { month: 5 }),
    says('Last November it began.', 'Last November', { month: 11 }, 'past'),
    says('Next September we vote.', 'Next September', { month: 9 }, 'ahead'),
    says('Dismisses the September report.', 'the September', { month: 9 }),
    says('The June mutiny failed.', 'The June', { month: 6 }),
    says('Condolences for people killed on Friday.', 'on Friday', { weekday: 5 }),
    says('Last Friday they came.', 'Last Friday', { weekday: 5 }, 'past'),
    says('Tuesday night was calm.', 'Tuesday night', { weekday: 2 }),
  ],
  misses: [
    'It may 5 times fail.',
    'We march on, and in may or june they come.',
    'On 31 April nothing happens.',
    'It fell on 9 July 2017.',
    'In July 2017 it fell.',
    'Every Monday we meet.',
    'Mrs May went; President August spoke; June Smith sang.',
    'It rose in the March 12.5 index by 3 per cent.',
    'Theresa May 20 years on.',
  ],
}
