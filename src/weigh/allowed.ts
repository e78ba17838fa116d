import type { Claim, Day } from '../model/index.js'

/**
 * The last day on which a claim allows its event to have happened; null where it allows any. What is reported as having happened
 * happened by the day of the report; a report dated before the claimed days is at odds with them and bounds nothing.
 */
export function lastDayAllowed({ days, publishedOn }: Claim): Day | null {
  const last = days?.to ?? null
  if (publishedOn === null || (days?.from != null && publishedOn < days.from)) return last
  return last === null || publishedOn < last ? publishedOn : last
}
