// Items that a written fact of the same days tells already, in words too different to be merged.

import { nameKey } from '../../dist/chronology/keys.js'
import { countryCode } from '../../dist/chronology/regions.js'
import { addDays } from '../../dist/model/index.js'

/** Whether a fact of the day before, of or after has one of its names, places or actors, other than a country, in the item's words. */
export function twinsOf(written) {
  const byDay = new Map()
  for (const { event } of written) {
    if (event.type === 'term') continue
    const keys = [...event.names, ...event.places, ...event.actors]
      .filter((name) => countryCode(name) === null)
      .map(nameKey)
    for (const day of new Set([event.days.from, event.days.to])) {
      if (day !== null) byDay.set(day, [...(byDay.get(day) ?? []), ...keys])
    }
  }
  return ({ event, text }) => {
    const words = ` ${nameKey([text, ...event.names].join(' '))} `
    return [-1, 0, 1].some((days) =>
      (byDay.get(addDays(event.days.from, days)) ?? []).some((key) => words.includes(` ${key} `)),
    )
  }
}
