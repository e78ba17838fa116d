/** The time of day, for custody entries; handed in, so that no room reads a clock. */
export const systemClock = { now: (): Date => new Date() }

/** The day of an instant in universal time. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10)
}
