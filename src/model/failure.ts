/** Exit status of the command line, a contract: see ARCHITECTURE.md. */
export const EXIT = { usage: 2, input: 3, missing: 4, store: 5 } as const

export type FailureCode = keyof typeof EXIT

/**
 * The one error that a person is meant to read: what is wrong (naming the file), and what to do.
 * Anything else that is thrown is a defect.
 */
export class Failure extends Error {
  override readonly name = 'Failure'
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }

  /** One line for standard error. */
  get line(): string {
    return `${this.message}. ${this.hint}`
  }
}

/** How far a long task has come. Rooms and adapters call it; the command line draws it. */
export interface Progress {
  readonly step: string
  /** 0 to 1; null where the end cannot be told. */
  readonly done: number | null
}

export type OnProgress = (progress: Progress) => void
