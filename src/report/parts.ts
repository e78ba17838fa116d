import type { Dating } from '../model/index.js'
import type { Grounds } from './grounds.js'
import { dayPart, edtfPart, foreign, type Part, prose, type Sentence, say } from './page.js'
import { counted } from './words.js'

/** Parts of the words that no single date fits, with the references of both sides. */
export function divisionsOf({ assessment: { dating }, cites }: Grounds): Sentence[] {
  return dating.divisions.map(({ earlier, later, why }) =>
    say(cites([...earlier.references.slice(0, 3), ...later.references.slice(0, 3)]), ...prose(why)),
  )
}

/** What each part would give by itself: worth a reader's time only where one date does not fit all. */
export function partsOf(grounds: Grounds): Sentence[] {
  const { assessment, cites } = grounds
  const { dating, references } = assessment
  if (dating.divisions.length === 0) return []
  return dating.parts.map((part) => {
    const first = references.filter(({ segment }) => segment === part.from || segment === part.to)
    const range: Part[] = part.from === part.to ? [foreign(part.from)] : [foreign(part.from), ' to ', foreign(part.to)]
    return say(
      cites(first.map(({ id }) => id).slice(0, 3)),
      ...range,
      ` (${counted(part.references, 'reference')}): `,
      ...windowText(part.window),
      ...likelyText(part),
      '.',
    )
  })
}

function windowText(window: string): Part[] {
  return window === '../..' ? ['nothing bounds it'] : ['spoken ', edtfPart(window)]
}

function likelyText({ mostLikely, credible }: Dating['parts'][number]): Part[] {
  if (mostLikely === null) return []
  const wide: Part[] = credible ? [' (90 % ', dayPart(credible.from), ' to ', dayPart(credible.to), ')'] : []
  return ['; most likely ', dayPart(mostLikely), ...wide]
}
