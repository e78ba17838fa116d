import type { Corpus, CorpusMatch } from '../../rule.js'

function says(
  sentence: string,
  text: string,
  from: number,
  to: number,
  anchor = 'speech',
  meant?: CorpusMatch['meant'],
): CorpusMatch {
  return { says: sentence, text, value: { days: { from, to }, anchor }, ...(meant && { meant }) }
}

export const corpus: Corpus = {
  matches: [
    says('Two weeks ago they came.', 'Two weeks ago', -18, -10, 'speech', 'past'),
    says('About two weeks ago they came.', 'About two weeks ago', -18, -10),
    says('Half a year ago he died.', 'Half a year ago', -274, -91, 'speech', 'past'),
    says('It was a year and a half ago.', 'a year and a half ago', -640, -456),
    says('It was two and a half years ago.', 'two and a half years ago', -1005, -821),
    says('More than a year ago we left.', 'More than a year ago', -1096, -365),
    says('Two or three days ago it rained.', 'Two or three days ago', -4, -1),
    says('A few days ago it rained.', 'A few days ago', -8, -1),
    says('Hours ago it fell.', 'Hours ago', -1, 0),
    says('They spoke yesterday.', 'yesterday', -1, -1, 'speech', 'past'),
    says('The day before yesterday they spoke.', 'The day before yesterday', -2, -2),
    says('We vote tomorrow.', 'tomorrow', 1, 1, 'speech', 'ahead'),
    says('We are here this morning.', 'this morning', 0, 0),
    says('Earlier this month he resigned.', 'Earlier this month', -30, 0),
    says('It is hard this year.', 'this year', -365, 365),
    says('We go home next summer.', 'next summer', 1, 640, 'speech', 'ahead'),
    says('Last week they fled.', 'Last week', -13, -1, 'speech', 'past'),
    says('Away on trips over the past few nights.', 'over the past few nights', -8, 0),
    says('For the past three weeks it rained.', 'For the past three weeks', -25, 0),
    says("In two weeks' time we vote.", "In two weeks' time", 10, 18, 'speech', 'ahead'),
    says('Two weeks from now we vote.', 'Two weeks from now', 10, 18, 'speech', 'ahead'),
    says('Two weeks after the attack, we mourn.', 'Two weeks after', 10, 18, 'event', 'ongoing'),
    says('Two weeks after the attack.', 'Two weeks after', 10, 18, 'event', 'ongoing'),
    says('Endorses talks held a week earlier near Islamabad.', 'a week earlier', -11, -3, 'speech', 'past'),
    says('Filmed two days ago, they say.', 'two days ago', -3, -1, 'release'),
    says('Missed the ceremony the day before.', 'the day before', 1, 1, 'event', 'ongoing'),
  ],
  misses: [
    "Today's youth and yesterday's men.",
    'Two weeks after the attack, he resigned.',
    'He resigned two weeks after the attack.',
    'Two weeks before the vote he fled.',
    'Two years later he died.',
    'The day before the attack was calm.',
    'A year is a long time.',
    'We left it at that, as in times past.',
    'It cost 2.5 billion years of work.',
  ],
}
