import type { Driver, Link, Reference } from '../model/index.js'
import type { DatingContext } from './context.js'

interface Answered {
  readonly mostLikely: string | null
  readonly bounded: boolean
  readonly drivers: readonly Driver[]
  readonly sufficient: boolean
}

const MANY =
  'More references share in the most likely day than can be followed by hand: those shown speak most for it, and do not give it alone.'

/** What limits the answer: assumptions that it rests on, and what would narrow it. */
export function notes(
  { mostLikely, bounded, drivers, sufficient }: Answered,
  references: readonly Reference[],
  links: readonly Link[],
  { provenance }: DatingContext,
): string[] {
  const { surfaced } = provenance
  const linked = new Set(links.map((link) => link.reference))
  const silence = references.some((one) => one.meant === 'absent' && linked.has(one.id))
  const found = [
    mostLikely === null
      ? 'No reference to a datable event or time was found: the words alone do not date this recording.'
      : '',
    silence
      ? 'Silence about an event counts as weak evidence only, on the assumption that the speaker would probably have named it.'
      : '',
    mostLikely !== null && surfaced !== null
      ? 'The release date is not the making date; the most likely day assumes that most recordings surface within weeks.'
      : '',
    mostLikely !== null && sufficient && drivers.length === 0
      ? 'The most likely day follows from the release: the words that were found do not move it.'
      : '',
    sufficient ? '' : MANY,
    mostLikely !== null && !bounded ? 'No lower bound is beyond dispute.' : '',
    surfaced === null
      ? 'The day of release was not given: it would bound the making from above and narrow the answer.'
      : '',
  ]
  return found.filter((one) => one !== '')
}
