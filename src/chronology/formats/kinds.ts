import type { EventKind } from '../../model/index.js'

/** Words that give a news item's kind away, the most telling first. */
const BY_WORD: readonly (readonly [RegExp, EventKind])[] = [
  [/\b(ceasefire|cease-fire|truce|armistice)\b/i, 'ceasefire'],
  [/\b(coup d'état|coup attempt|military coup|coup)\b/i, 'coup'],
  [
    /\b(earthquake|tsunami|hurricane|typhoon|cyclone|tornado(es)?|floods?|flooding|landslides?|wildfires?|volcano|avalanche|drought)\b/i,
    'disaster',
  ],
  [/\b(crash(es|ed)?|derail(s|ed|ment)?|capsiz(es|ed)|sinks|collides?|collision)\b/i, 'accident'],
  [/\b(outbreak|pandemic|epidemic|ebola|covid-19|coronavirus|cholera)\b/i, 'outbreak'],
  [
    /\b(hostages? (is|are|was|were) (freed|released|rescued)|(frees|releases|rescues) .{0,30}(hostages?|prisoners))\b/i,
    'release',
  ],
  [/\b(kidnap(s|ped|ping)?|abduct(s|ed|ion)?|takes? .{0,20}hostage)\b/i, 'kidnapping'],
  [
    /\b(recaptures?d?|captures? (the )?(city|town|village)|retakes?|liberates?d?|seizes? (control|the city|the town))\b/i,
    'capture',
  ],
  [
    /\b(suicide bomb(er|ing)|car bomb|bomb(s|ing|ings)?|airstrikes?|air strikes?|drone strikes?|shooting|gunmen|explosions?|rocket attacks?|ambush|shelling|missile strikes?)\b/i,
    'attack',
  ],
  [/\b(nuclear test|test-fires|missile test|launches .{0,30}ballistic missiles?|test of a .{0,20}missile)\b/i, 'test'],
  [
    /\b(referendum|(presidential|parliamentary|general|legislative|local|midterm) elections?|voters|polls? (open|close))\b/i,
    'election',
  ],
  [
    /\b(resigns?|resigned|sworn in|takes office|inaugurated|appointed|is elected|ousted|impeach(es|ed)?|steps down)\b/i,
    'office',
  ],
  [/\b(arrest(s|ed)?|detain(s|ed)|charged with|extradited|indicted)\b/i, 'arrest'],
  [/\b(protests?|protesters|demonstrat(es|ors?|ions?)|riots?|general strike)\b/i, 'protest'],
  [/\b(withdraws? (its|troops|from)|withdrawal)\b/i, 'withdrawal'],
  [/\b(signs? .{0,40}(agreement|treaty|accord|deal)|agreement|treaty)\b/i, 'agreement'],
  [/\b(summit|talks|meets? with|negotiations)\b/i, 'talks'],
  [/\b(spacecraft|rocket|satellite|space station|space shuttle)\b/i, 'launch'],
  [/\b(dies|died) (at|aged|of|in|after)\b/i, 'death'],
  [/\b(sentenced|court|verdict|convicted|guilty|sanctions|law|bill|legislation)\b/i, 'law'],
]

const BY_CATEGORY: readonly (readonly [RegExp, EventKind])[] = [
  [/armed conflict|war|insurgency|attacks/i, 'attack'],
  [/disasters?$/i, 'disaster'],
  [/disasters and accidents/i, 'accident'],
  [/sports?$/i, 'sport'],
  [/business|econom/i, 'economy'],
  [/science/i, 'discovery'],
  [/law and crime/i, 'law'],
]

/** A guess from the item's category and the words of its first sentence; `news` where neither says. */
export function guessKind(text: string, category: string | null): EventKind {
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
  for (const [words, kind] of BY_WORD) if (words.test(sentence)) return kind
  for (const [name, kind] of BY_CATEGORY) if (category !== null && name.test(category)) return kind
  return 'news'
}
