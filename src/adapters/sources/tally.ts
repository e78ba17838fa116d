import type { Entry, Row, RowProblem } from '../../chronology/index.js'
import { Failure } from '../../model/index.js'

/** More bad rows than this, and more than this share, stop an import. */
const TOLERATED = { rows: 10, share: 0.01 }
/** A file that is nearly all bad is given up early. */
const HOPELESS = { rows: 1_000, share: 0.5 }
const KEPT_PROBLEMS = 20

/** Counts good and bad rows and stops an import that has too many bad ones. */
export class Tally {
  count = 0
  bad = 0
  /** The first few. */
  readonly problems: RowProblem[] = []

  constructor(private readonly path: string) {}

  /** The entries of the good rows. @throws Failure `input` where the file is hopeless. */
  goodOf(rows: readonly Row[]): Entry[] {
    const entries = rows.flatMap((row) => {
      if (row.kind === 'entry') return [row.entry]
      this.bad += 1
      if (this.problems.length < KEPT_PROBLEMS) this.problems.push(row)
      return []
    })
    this.count += rows.length
    if (this.bad > HOPELESS.rows && this.bad > HOPELESS.share * this.count) this.#stop()
    return entries
  }

  /** @throws Failure `input` where too many rows are bad. */
  end(): void {
    if (this.bad > TOLERATED.rows && this.bad > TOLERATED.share * this.count) this.#stop()
  }

  #stop(): never {
    const [first] = this.problems
    const example = first ? `first line ${first.line}: ${first.field} ${first.problem}` : ''
    throw new Failure(
      'input',
      `${this.path}: ${this.bad} of ${this.count} rows are bad (${example}); nothing was imported`,
      'Correct the rows, or say what the file is with --format',
    )
  }
}
