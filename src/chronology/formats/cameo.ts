import type { EventKind } from '../../model/index.js'

/** CAMEO's root codes (event data codebook, version 1.1b3): what one actor does to the other, and the nearest kind of event. */
export const CAMEO_ROOTS: Readonly<Record<string, { readonly words: string; readonly kind: EventKind }>> = {
  '01': { words: 'makes a statement to', kind: 'statement' },
  '02': { words: 'appeals to', kind: 'statement' },
  '03': { words: 'offers to cooperate with', kind: 'statement' },
  '04': { words: 'consults with', kind: 'talks' },
  '05': { words: 'engages in diplomacy with', kind: 'talks' },
  '06': { words: 'cooperates with', kind: 'agreement' },
  '07': { words: 'gives aid to', kind: 'news' },
  '08': { words: 'yields to', kind: 'news' },
  '09': { words: 'investigates', kind: 'law' },
  '10': { words: 'demands of', kind: 'statement' },
  '11': { words: 'disapproves of', kind: 'statement' },
  '12': { words: 'rejects', kind: 'statement' },
  '13': { words: 'threatens', kind: 'statement' },
  '14': { words: 'protests against', kind: 'protest' },
  '15': { words: 'shows force to', kind: 'news' },
  '16': { words: 'reduces relations with', kind: 'news' },
  '17': { words: 'coerces', kind: 'news' },
  '18': { words: 'assaults', kind: 'attack' },
  '19': { words: 'fights', kind: 'offensive' },
  '20': { words: 'uses mass violence against', kind: 'attack' },
}

/** Codes whose kind is plainer than that of their root. */
export const CAMEO_CODES: readonly (readonly [code: string, words: string, kind: EventKind])[] = [
  ['057', 'signs an agreement with', 'agreement'],
  ['0841', 'releases', 'release'],
  ['0871', 'declares a ceasefire with', 'ceasefire'],
  ['0874', 'retreats before', 'withdrawal'],
  ['173', 'arrests', 'arrest'],
  ['181', 'abducts', 'kidnapping'],
  ['186', 'assassinates', 'killing'],
  ['192', 'occupies territory of', 'capture'],
]
