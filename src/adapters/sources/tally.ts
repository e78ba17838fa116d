import type { Entry, Row, RowProblem } from '../../chronology/index.js'
import { Failure } from '../../model/index.js'

/** How many bad rows an import may have: so many rows, or that share of them, whichever is more. */
export interface BadLimit {
  readonly rows: number
  readonly share: number
}

export const USUAL_LIMIT: BadLimit = { rows: 10, share: 0.01 }
/** A file that is nearly all bad is given up early. */
const HOPELESS = { rows: 1_000, share: 0.5 }
const KEPT_PROBLEMS = 20

/** Counts good and bad rows and stops an import that has too many bad ones. */
export class Tally {
  count = 0
  bad = 0
  /** The first few. */
  readonly problems: RowProblem[] = []

  constructor(
    private readonly path: string,
    private readonly limit: BadLimit,
  ) {}

  /** The entries of the good rows. @throws Failure `input` where the file is hopeless. */
  goodOf(rows: readonly Row[]): Entry[] {
    const entries: Entry[] = []
    for (const row of rows) {
      this.count += 1
      if (row.kind === 'entry') entries.push(row.entry)
      else this.#note(row)
    }
    if (this.bad > HOPELESS.rows && this.bad > HOPELESS.share * this.count && this.limit.share <= HOPELESS.share)
      this.#stop()
    return entries
  }

  /** @throws Failure `input` where too many rows are bad. */
  end(): void {
    if (this.bad > this.limit.rows && this.bad > this.limit.share * this.count) this.#stop()
  }

  #note(row: RowProblem): void {
    if (row.hint !== undefined) throw new Failure('input', `${this.path}, ${told(row)}; nothing was imported`, row.hint)
    this.bad += 1
    if (this.problems.length < KEPT_PROBLEMS) this.problems.push(row)
    if (this.limit.share === 0 && this.bad > this.limit.rows) this.#stop()
  }

  #stop(): never {
    const [first] = this.problems
    throw new Failure(
      'input',
      `${this.path}: ${this.bad} of ${this.count} rows are bad (first ${first ? told(first) : ''}); nothing was imported`,
      'Correct the rows, allow more with --bad, or say what the file is with --format',
    )
  }
}

function told({ line, field, problem }: RowProblem): string {
  return `line ${line}: ${field} ${problem}`
}
