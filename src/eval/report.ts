import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Prints an evaluation and compares its scores with the accepted ones in eval/baselines. */
export interface Report {
  line(text: string): void
  progress(done: number): void
  scores(name: string, scores: object): void
}

type Baseline = Record<string, Record<string, number | null>>

/** Scores where less is better. */
const LESS = new Set([
  'tightnessMedian',
  'tightness75',
  'width50',
  'width90',
  'excluded',
  'wronglyRefuted',
  'seconds',
  'megabytes',
  'madeUp',
])
/** Scores that only describe. */
const NEUTRAL = new Set(['speeches', 'cases', 'refutable', 'given', 'events', 'expressions', 'listed'])
/** A score may differ by this share from noise of the machine (times) or of rounding. */
const TOLERANCE = 0.005

export class Printed implements Report {
  readonly #found: Baseline = {}
  #drawn = 0

  line(text: string): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    process.stdout.write(`${text}\n`)
  }

  progress(done: number): void {
    const percent = Math.floor(done * 100)
    if (percent < this.#drawn + 5 && percent < 100) return
    this.#drawn = percent === 100 ? 0 : percent
    process.stderr.write(process.stderr.isTTY ? `\r${percent} %` : `${percent} %\n`)
  }

  scores(name: string, scores: object): void {
    this.#found[name] = scores as Record<string, number | null>
  }

  /** Lines on scores that fell, compared with the accepted ones; none where there is no baseline yet. */
  fallen(task: string): string[] {
    const accepted = readBaseline(task)
    return Object.entries(this.#found).flatMap(([name, scores]) =>
      Object.entries(scores).flatMap(([key, value]) => {
        const before = accepted[name]?.[key]
        if (before === undefined || before === null || value === null || NEUTRAL.has(key)) return []
        const worse = LESS.has(key) ? value > before * (1 + TOLERANCE) : value < before * (1 - TOLERANCE)
        return worse ? [`${name}: ${key} was ${before}, is ${value}`] : []
      }),
    )
  }

  accept(task: string): void {
    writeFileSync(baselineFile(task), `${JSON.stringify(this.#found, null, 2)}\n`)
  }
}

function baselineFile(task: string): string {
  return fileURLToPath(new URL(`../../eval/baselines/${task}.json`, import.meta.url))
}

function readBaseline(task: string): Baseline {
  try {
    return JSON.parse(readFileSync(baselineFile(task), 'utf8')) as Baseline
  } catch {
    return {}
  }
}
