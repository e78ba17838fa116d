// Chooses, month by month, the news that was told most widely, with every region in it.

import { regionOf } from '../../dist/chronology/regions.js'
import { dayNumber } from '../../dist/model/index.js'

const WEIGHT = { outlets: 1, followed: 1.5, burst: 0.8, again: 0.5 }
const OF_KIND = { news: 0, economy: 0.2, outbreak: 0.2, sport: -1, discovery: 0.2 }
const ANY_KIND = 0.8
/** So large a share of a month is given to the regions alike, the rest goes by weight. */
const ALIKE = 0.4
/** Names are in the news together for about so long. */
const BURST_DAYS = 15

/** `news` are entries with a `followed` count, `all` every entry that names count in; the chosen come by day. */
export function choose(news, all, perMonth) {
  const bursts = burstsOf(all)
  const months = new Map()
  for (const one of news) {
    const month = one.event.when.slice(0, 7)
    const weighed = { ...one, region: regionOf(one.event), weight: weightOf(one, bursts) }
    months.set(month, [...(months.get(month) ?? []), weighed])
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, items]) => chosenOf(items, perMonth))
}

function chosenOf(items, perMonth) {
  const told = new Map()
  const regions = new Map()
  const chosen = new Set()
  const worth = (one) =>
    one.weight - WEIGHT.again * Math.max(0, ...namesOf(one.event).map((name) => told.get(name) ?? 0))
  const take = (from) => {
    const best = from
      .filter((one) => !chosen.has(one))
      .reduce((a, b) => (a === null || worth(b) > worth(a) ? b : a), null)
    if (best === null) return false
    chosen.add(best)
    for (const name of namesOf(best.event)) told.set(name, (told.get(name) ?? 0) + 1)
    return true
  }
  for (const one of items) regions.set(one.region, [...(regions.get(one.region) ?? []), one])
  const each = Math.ceil((perMonth * ALIKE) / 14)
  for (let round = 0; round < each; round += 1) for (const from of regions.values()) take(from)
  while (chosen.size < perMonth && take(items));
  return [...chosen].sort((a, b) => (a.event.id < b.event.id ? -1 : 1))
}

function namesOf({ places, actors }) {
  return [...places, ...actors]
}

function weightOf({ event, followed }, bursts) {
  return (
    WEIGHT.outlets * Math.log2(1 + event.outlets) +
    WEIGHT.followed * Math.log2(1 + followed) +
    WEIGHT.burst * Math.max(0, ...event.actors.map((name) => bursts(name, event.when))) +
    (OF_KIND[event.type] ?? ANY_KIND)
  )
}

/** How much more often a name is told of around a day than on the whole, as a logarithm to base 2; 0 for what is told of only once. */
function burstsOf(all) {
  const days = new Map()
  for (const { event } of all) {
    const day = dayNumber(event.when.slice(0, 10))
    for (const name of event.actors) days.set(name, [...(days.get(name) ?? []), day])
  }
  const [first, last] = [dayNumber('2002-07-01'), dayNumber('2026-03-31')]
  return (name, when) => {
    const told = days.get(name) ?? []
    const day = dayNumber(when.slice(0, 10))
    const around = told.filter((one) => Math.abs(one - day) <= BURST_DAYS).length
    if (around < 3) return 0
    const usual = (told.length * (2 * BURST_DAYS + 1)) / (last - first)
    return Math.min(4, Math.log2(around / Math.max(usual, 1)))
  }
}
