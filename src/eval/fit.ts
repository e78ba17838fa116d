import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Evidence, evidenceOf, FITTED, KNOTS, knotsAt, type LawName, lagAt } from '../date/index.js'
import { assessText, type Desk, dayNumber } from '../index.js'
import type { Report } from './report.js'
import { speeches } from './sets.js'

/** A dated speech as evidence. */
interface Sample {
  readonly evidence: readonly Evidence[]
  readonly truth: string
  /** Sources with many speeches count each less. */
  readonly weight: number
}

/** Of the source with most of the training speeches one in so many is read. */
const LARGEST = { source: 'au', every: 6, weight: 0.4 }

/** Reads the training speeches, blind, fits the laws and writes them. */
export async function evalFit(desk: Desk, report: Report): Promise<void> {
  const read = speeches('train').filter((one, index) => one.source !== LARGEST.source || index % LARGEST.every === 0)
  const samples: Sample[] = []
  for (const [index, { id, text, source, date }] of read.entries()) {
    const { references, links, provenance } = await assessText(desk, { name: id, text, surfaced: null })
    const context = {
      provenance,
      medium: 'transcript',
      observances: [],
      vocabulary: [],
      horizon: { from: CHANCE.from, to: CHANCE.to },
      claims: [],
      captivity: [],
      deaths: [],
    } as const
    const weight = source === LARGEST.source ? LARGEST.weight : 1
    samples.push({ evidence: evidenceOf(references, links, context), truth: date, weight })
    report.progress((index + 1) / read.length)
  }
  const laws = fitLaws(samples)
  report.line(''.padEnd(22) + KNOTS.map((knot) => String(knot).padStart(6)).join(''))
  for (const [name, values] of Object.entries(laws))
    report.line(name.padEnd(22) + values.map((value) => value.toFixed(1).padStart(6)).join(''))
  writeLaws(laws)
}

/** The days on which the training speeches were made, a sample of them: what chance would have. */
const CHANCE = { from: '2002-01-01', to: '2024-12-31', step: 29 }
/** Mentions by chance that a knot's own count must outweigh; until then it follows the laws of its family. */
const OWN = 0.25

type Counts = Record<LawName, { readonly seen: number[]; readonly chance: number[] }>

/**
 * How much more often a lag between a mention and the speaking is seen than by chance, at each knot, as a natural logarithm. A law with
 * few mentions is drawn towards the pooled one of its family, and that towards saying nothing.
 */
function fitLaws(samples: readonly Sample[]): Record<LawName, readonly number[]> {
  const counts = countsOf(samples)
  const names = Object.keys(counts) as LawName[]
  const pooled = new Map(
    families(names).map((all) => [
      all,
      ratios(
        sumOf(all.map((name) => counts[name])),
        KNOTS.map(() => 1),
        OWN / 4,
      ),
    ]),
  )
  const laws = {} as Record<LawName, readonly number[]>
  for (const [all, family] of pooled) {
    for (const name of all)
      laws[name] = ratios(counts[name], family, OWN).map((ratio) => Number(Math.log(ratio).toFixed(2)))
  }
  return laws
}

function countsOf(samples: readonly Sample[]): Counts {
  const none = () => ({ seen: KNOTS.map(() => 0), chance: KNOTS.map(() => 0) })
  const counts = Object.fromEntries(Object.keys(FITTED).map((name) => [name, none()])) as Counts
  const days: number[] = []
  for (let day = dayNumber(CHANCE.from); day <= dayNumber(CHANCE.to); day += CHANCE.step) days.push(day)
  for (const { evidence, truth, weight } of samples) {
    for (const { law, spans, share } of evidence.flatMap(({ mentions }) => mentions)) {
      const { seen, chance } = counts[law]
      const add = (to: number[], day: number, amount: number): void => {
        for (const [knot, part] of knotsAt(lagAt(spans, day))) to[knot] = (to[knot] ?? 0) + part * amount
      }
      add(seen, dayNumber(truth), weight * share)
      for (const day of days) add(chance, day, (weight * share) / days.length)
    }
  }
  return counts
}

/** Laws that share their first word are one family: `told firm`, `told 0.8`. */
function families(names: readonly LawName[]): LawName[][] {
  const all = new Map<string, LawName[]>()
  for (const name of names) {
    const family = FAMILY_BY_END.test(name) ? (name.split(' ')[1] ?? name) : (name.split(' ')[0] ?? name)
    all.set(family, [...(all.get(family) ?? []), name])
  }
  return [...all.values()]
}

/** Times are alike by how they are meant, not by their precision. */
const FAMILY_BY_END = /^(?:day|month|year|span) /

function sumOf(all: readonly Counts[LawName][]): Counts[LawName] {
  const sum = (of: 'seen' | 'chance') =>
    KNOTS.map((_, knot) => all.reduce((total, one) => total + (one[of][knot] ?? 0), 0))
  return { seen: sum('seen'), chance: sum('chance') }
}

function ratios({ seen, chance }: Counts[LawName], towards: readonly number[], strength: number): number[] {
  return KNOTS.map(
    (_, knot) => ((seen[knot] ?? 0) + strength * (towards[knot] ?? 1)) / ((chance[knot] ?? 0) + strength),
  )
}

/** Writes the laws as the source file that the dating room reads. */
function writeLaws(laws: Record<LawName, readonly number[]>): void {
  const rows = Object.entries(laws).map(([name, values]) => `  '${name}': [${values.join(', ')}],\n`)
  writeFileSync(
    fileURLToPath(new URL('../../src/date/fitted.ts', import.meta.url)),
    `/** Written by \`npm run eval fit\`, from the training speeches; see laws.ts. */\nexport const FITTED = {\n${rows.join('')}} as const satisfies Record<string, readonly number[]>\n`,
  )
}
