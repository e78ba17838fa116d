import type { Corpus, CorpusMatch } from '../../rule.js'

function says(
  sentence: string,
  text: string,
  names: readonly string[],
  kinds: readonly string[],
  meant?: CorpusMatch['meant'],
): CorpusMatch {
  return { says: sentence, text, value: { names, kinds }, ...(meant && { meant }) }
}

const THREE = 'We speak of the shooting in Nice, the storm in Manila and the vote in Chile.'
const BATTLES = 'Battles at Ramadi (Iraq) and Hama (Syria) named.'
const LIST = 'He mentioned attacks on the London Underground, Barcelona and in Russia.'

export const corpus: Corpus = {
  matches: [
    says(THREE, 'shooting in Nice', ['Nice'], ['attack']),
    says(THREE, 'storm in Manila', ['Manila'], ['disaster']),
    says(THREE, 'vote in Chile', ['Chile'], ['election']),
    says(LIST, 'attacks on the London Underground', ['London Underground'], ['attack']),
    says(LIST, 'Barcelona', ['Barcelona'], ['attack']),
    says(LIST, 'Russia', ['Russia'], ['attack']),
    says(
      'No reference to Paris attacks or the downed Russian airliner.',
      'Paris attacks',
      ['Paris'],
      ['attack'],
      'absent',
    ),
    says('Bouteflika’s resignation.', 'Bouteflika’s resignation', ['Bouteflika'], ['office'], 'past'),
    says('Taliban takeover not mentioned.', 'Taliban takeover', ['Taliban'], ['capture'], 'absent'),
    says(
      'The Truth and Reconciliation Commission heard us.',
      'Truth and Reconciliation Commission',
      ['Truth and Reconciliation Commission'],
      ['agreement', 'law'],
    ),
    says(
      'War came to Bosnia and Herzegovina.',
      'War came to Bosnia and Herzegovina',
      ['Bosnia and Herzegovina'],
      ['war'],
    ),
    says('We signed it with Egypt and Libya.', 'signed it with Egypt and Libya', ['Egypt', 'Libya'], ['agreement']),
    says(
      'The Hiroshima and Nagasaki bombings.',
      'Hiroshima and Nagasaki bombings',
      ['Hiroshima', 'Nagasaki'],
      ['attack'],
    ),
    says(
      'The anniversary of the Hiroshima and Nagasaki bombings.',
      'anniversary of the Hiroshima and Nagasaki bombings',
      ['Hiroshima', 'Nagasaki'],
      ['ceremony', 'attack'],
    ),
    says(BATTLES, 'Battles at Ramadi (Iraq)', ['Ramadi', 'Iraq'], ['offensive']),
    says(BATTLES, 'Hama (Syria)', ['Hama', 'Syria'], ['offensive']),
    says(
      'He was killed in Abbottabad, Pakistan.',
      'killed in Abbottabad, Pakistan',
      ['Abbottabad', 'Pakistan'],
      ['killing'],
    ),
    says('The Olympics in Tokyo will be held.', 'Olympics in Tokyo', ['Olympics', 'Tokyo'], ['sport'], 'ahead'),
    says('Talks held in Murree.', 'Talks held in Murree', ['Murree'], ['talks']),
    says('Held for almost 200 days in Gaza.', 'Held for almost 200 days in Gaza', ['Gaza'], ['kidnapping']),
    says('The vote in Chile has taken place.', 'vote in Chile', ['Chile'], ['election']),
    says(
      'US making its exit from Afghanistan.',
      'US making its exit from Afghanistan',
      ['US', 'Afghanistan'],
      ['withdrawal'],
      'ongoing',
    ),
    {
      says: 'Fighters at Mosul gave up after about a year of fighting.',
      text: 'Fighters at Mosul gave up after about a year of fighting',
      value: { lasted: { from: 273, to: 457 } },
      meant: 'past',
    },
  ],
  misses: [
    'We must strike a balance.',
    'It won’t be easy and I lost sight of it.',
    'Thank you all, and good morning.',
    'The party is fun and we march on in march.',
    'He met the challenge of the day.',
    'It is on Tuesday in May.',
    'PRIME MINISTER: I’ll be brief.',
    'Already, how will we do it? Enjoy the rest.',
  ],
}
