import type { ClaimRelation, Verdict } from './claim.js'
import type { Dating } from './dating.js'
import type { Exhibit, Provenance } from './exhibit.js'
import type { Call, Context, Gap, Warning } from './history.js'
import type { Link } from './link.js'
import type { Noun } from './noun.js'
import type { Reference } from './reference.js'
import type { Transcript } from './transcript.js'

/** All that is concluded of one exhibit. The report is a view of it and adds nothing. */
export type Assessment = Noun<
  'assessment',
  {
    readonly exhibit: Exhibit
    readonly provenance: Provenance
    readonly transcript: Transcript
    readonly references: readonly Reference[]
    readonly links: readonly Link[]
    readonly dating: Dating
    readonly verdicts: readonly Verdict[]
    readonly claimRelations: readonly ClaimRelation[]
    readonly calls: readonly Call[]
    readonly warnings: readonly Warning[]
    readonly gap: Gap
    /** What had just happened, the latest first. */
    readonly context: readonly Context[]
    readonly versions: Versions
    /** Sentences on what this assessment could not do, e.g. a language that cannot be read yet. */
    readonly limits: readonly string[]
  }
>

/** What made the assessment: the same versions on the same input give the same bytes. */
export interface Versions {
  readonly postquem: string
  /** Digest of the chronology's content and its number of events. */
  readonly chronology: string
  readonly events: number
}
