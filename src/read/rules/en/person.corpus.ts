import type { Corpus, CorpusMatch } from '../../rule.js'

function says(sentence: string, text: string, holder: string): CorpusMatch {
  return { says: sentence, text, value: { office: '', holder, standing: 'unknown' } }
}

export const corpus: Corpus = {
  matches: [
    says('I spoke with Mr Rudd about it.', 'Mr Rudd', 'Rudd'),
    says('We thank Senator Brown for that.', 'Senator Brown', 'Brown'),
    says('I spoke with Julia Gillard about it.', 'Julia Gillard', 'Julia Gillard'),
    says('That was done by the Howard Government in its last year.', 'Howard Government', 'Howard'),
    says('Talks with the Bush administration went on.', 'Bush administration', 'Bush'),
    says('It was Dr van Onselen.', 'Dr van Onselen', 'van Onselen'),
    says('We thank Kgalema Motlanthe for that.', 'Kgalema Motlanthe', 'Kgalema Motlanthe'),
  ],
  misses: [
    'The Australian Government will act.',
    'The Federal Government will act.',
    'Our government will act, and the administration too.',
    'The Labor Government did it.',
    'In Sydney nobody knew.',
  ],
}
