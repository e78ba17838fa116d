import type { Corpus, CorpusMatch } from '../../rule.js'

function says(sentence: string, text: string, fate: string): CorpusMatch {
  return { says: sentence, text, value: { fate }, meant: 'past' }
}

export const corpus: Corpus = {
  matches: [
    says('The reports of my death are exaggerated.', 'reports of my death', 'died'),
    says('They said that I was killed.', 'said that I was killed', 'killed'),
    says('Mentions media news of his death.', 'media news of his death', 'died'),
    says('Released after his announced death.', 'his announced death', 'died'),
    {
      says: 'Refers to events of the months after his announced death.',
      text: 'his announced death',
      value: { fate: 'died', later: true },
      meant: 'past',
    },
    says('Dismisses the September report that he was killed.', 'report that he was killed', 'killed'),
    says('Rebuts the president who said he had been replaced.', 'said he had been replaced', 'resigned'),
    says(
      'Jokes about stories spread in May on the general’s fate.',
      'stories spread in May on the general’s fate',
      'other',
    ),
    says(
      'Complains about false reports of deaths of prominent people.',
      'false reports of deaths of prominent people',
      'died',
    ),
    says('Talk of his elimination among commentators.', 'Talk of his elimination', 'killed'),
    says('Rumours that he was wounded spread.', 'Rumours that he was wounded', 'wounded'),
    says('The news that she had fled was a lie.', 'news that she had fled', 'fled'),
    says('He was reported dead.', 'He was reported dead', 'died'),
    says('They claimed we were captured.', 'claimed we were captured', 'captured'),
    says('Speculation about his health grew.', 'Speculation about his health', 'incapacitated'),
    {
      says: 'Does not mention reports of his death.',
      text: 'reports of his death',
      value: { fate: 'died' },
      meant: 'absent',
    },
  ],
  misses: [
    'He said he was happy.',
    'They said he was a good man.',
    'Reports of his success spread.',
    'He was killed in May.',
    'His death is a loss.',
    'The report on health funding was tabled.',
    'News of the fall of the city came.',
    'The prime minister announced his resignation.',
    'When I announced our health reform agenda.',
    'I told my story about my health care problem.',
    'I said I was proud of the killed.',
  ],
}
