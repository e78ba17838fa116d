import type { Corpus, CorpusMatch } from '../../rule.js'

function says(sentence: string, text: string, office: string, holder: string, standing = 'current'): CorpusMatch {
  return { says: sentence, text, value: { office, holder, standing } }
}

export const corpus: Corpus = {
  matches: [
    says('We met President Obama here.', 'President Obama', 'President', 'Obama'),
    says(
      'We met former Prime Minister John Howard.',
      'former Prime Minister John Howard',
      'Prime Minister',
      'John Howard',
      'former',
    ),
    says(
      'It was the then foreign minister Alexander Downer.',
      'then foreign minister Alexander Downer',
      'foreign minister',
      'Alexander Downer',
      'former',
    ),
    says('President-elect Biden spoke.', 'President-elect Biden', 'President', 'Biden', 'elect'),
    says(
      'The late President Nelson Mandela taught us.',
      'late President Nelson Mandela',
      'President',
      'Nelson Mandela',
      'former',
    ),
    says(
      'French President Emmanuel Macron agreed.',
      'French President Emmanuel Macron',
      'French President',
      'Emmanuel Macron',
    ),
    says(
      'US Secretary of State Colin Powell said so.',
      'US Secretary of State Colin Powell',
      'US Secretary of State',
      'Colin Powell',
    ),
    says(
      'Prime Minister of Australia, Julia Gillard.',
      'Prime Minister of Australia, Julia Gillard',
      'Prime Minister of Australia',
      'Julia Gillard',
    ),
    says(
      'The President of the United States, Donald Trump, left.',
      'President of the United States, Donald Trump',
      'President of the United States',
      'Donald Trump',
    ),
    says(
      'John Howard, the Australian prime minister, left.',
      'John Howard, the Australian prime minister',
      'Australian prime minister',
      'John Howard',
    ),
    says('Brown, the British leader, left.', 'Brown, the British leader', 'British leader', 'Brown'),
    says('Sarkozy named as French leader.', 'Sarkozy named as French leader', 'French leader', 'Sarkozy'),
    says(
      'John Howard, the former Australian prime minister, left.',
      'John Howard, the former Australian prime minister',
      'Australian prime minister',
      'John Howard',
      'former',
    ),
    says("Prime Minister Netanyahu's government.", 'Prime Minister Netanyahu', 'Prime Minister', 'Netanyahu'),
    says(
      'UN Secretary-General Ban Ki-moon came.',
      'UN Secretary-General Ban Ki-moon',
      'UN Secretary-General',
      'Ban Ki-moon',
    ),
  ],
  misses: [
    'Prime Minister, Tony Abbott says the opposite.',
    'Thank you, Prime Minister, Tony Abbott was here before you.',
    'Thank you, Prime Minister. I agree.',
    'The Prime Minister of Australia will speak.',
    'Ask the President Why not.',
    'On King Street and in King Island.',
    'The minister and the president met.',
    'A viking king ruled.',
    'Prime Minister, I ask you.',
    'The Premier League began.',
    'As we heard from the Prime Minister, Australia will stay.',
    'The Premiers of New South Wales, the Premier of Queensland.',
    'The Acting Prime Minister, Deputy Prime Minister, is here.',
    'Now, Prime Minister, you say so.',
  ],
}
