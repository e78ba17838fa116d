/** What is said on Wednesday, 20 March 2019, the days that the calendar gives it, and whether it is a time whatever stands around it. */
export interface Example {
  readonly says: string
  readonly text: string
  /** EDTF. */
  readonly days: string
}

function says(sentence: string, text: string, days: string): Example {
  return { says: sentence, text, days }
}

export const examples: readonly Example[] = [
  says('It rose in the third quarter of last year.', 'the third quarter of last year', '2018-07-01/2018-09-30'),
  says('Q1 2019 was good.', 'Q1 2019', '2019-01-01/2019-03-31'),
  says('We met on Tuesday of last week.', 'on Tuesday of last week', '2019-03-12'),
  says('We meet next week Monday.', 'next week Monday', '2019-03-25'),
  says('It fell in the last week of February.', 'the last week of February', '2019-02-25/2019-03-03'),
  says('They talked from 9 to 17 March.', 'from 9 to 17 March', '2019-03-09/2019-03-17'),
  says(
    'They talked from the 27th to the third of March.',
    'from the 27th to the third of March',
    '2019-02-27/2019-03-03',
  ),
  says('It went on from November to February 2017.', 'from November to February 2017', '2016-11-01/2017-02-28'),
  says('It was open between 2014 and 2018.', 'between 2014 and 2018', '2014-01-01/2018-12-31'),
  says('He fled two weeks before Christmas.', 'two weeks before Christmas', '2018-12-11'),
  says('He was born in the nineties.', 'the nineties', '1990-01-01/1999-12-31'),
  says('A road of the 19th century.', 'the 19th century', '1800-01-01/1899-12-31'),
  says('They came in the first ten days of 2019.', 'the first ten days of 2019', '2019-01-01/2019-01-10'),
  says('It has gone well since the end of 2016.', 'since the end of 2016', '2016-09-01/..'),
  says('It rained over the past two weeks.', 'the past two weeks', '2019-03-06/2019-03-19'),
  says('We will be back in two weeks.', 'in two weeks', '2019-04-03'),
  says('It will start on 29 February.', '29 February', '2020-02-29'),
  says('It was the weekend of Easter.', 'the weekend of Easter', '2018-03-31/2018-04-01'),
  says(
    'She left on fifteen August nineteen hundred ninety three.',
    'fifteen August nineteen hundred ninety three',
    '1993-08-15',
  ),
  says('The log of 23/Sep/2018 follows.', '23/Sep/2018', '2018-09-23'),
  says('It was the week of 10 January.', 'the week of 10 January', '2019-01-07/2019-01-13'),
  says('He met them earlier this month.', 'earlier this month', '2019-03-01/2019-03-19'),
  says('On Monday or Tuesday they came.', 'Tuesday', '2019-03-19'),
  says('They paid on 13/2/2019.', '13/2/2019', '2019-02-13'),
]

/** Nothing here is a time. */
export const misses: readonly string[] = [
  'This may or may not be right; one may ask.',
  'They march on, and we march against them.',
  'A second round, and a second wave in one day after another.',
  'Call +86 2010-2015-86 or 138-2010-2015.',
  'The ratio is 30/4.85, and 8/1.5 looks like a formula.',
  'This is week 10 of the siege.',
  'He is in his nineties.',
  'They were sent to Christmas Island last.',
  'The most up to date equipment.',
  'We did it in two weeks.',
  'We shall remember 9/11 for ever, and 24/7.',
  'Every Thursday, and every other Friday.',
  'He paid $12 and 1,900 more.',
]

/** Words that look like dates and are no days of the calendar: found or not, they give none. */
export const noDays: readonly string[] = [
  'It happened on 30 February 2017.',
  'It happened on 31 February.',
  'It happened on February 30, 2017.',
  'It happened on 2017-02-30 and on 2017-13-01.',
  'It happened on 29 February 2019.',
  'It happened on 00/00/2017 and 32/13/2017.',
  'It happened on 5 May 0000 and on 0000-00-00.',
  'It was on 31 June, the 45th May and the 99th.',
  'It ended 9999999 years ago, or a million years ago.',
  'In the year 99999 and on 1 May 99999.',
  'It was from 31 February to 30 February 2017.',
  'It comes 9000 years from now and 9999 decades from today.',
  'It was in the 54th week of last year and on the 40th day of last month.',
]
