/** The time of day, for custody entries and progress; handed in, so that no room reads a clock. */
export interface Clock {
  /** ISO 8601, UTC. */
  now(): string
  /** Milliseconds that only grow. */
  elapsed(): number
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  elapsed: () => performance.now(),
}
