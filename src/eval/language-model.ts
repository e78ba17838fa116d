import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { addDays, type Day, dayAt, dayNumber } from '../index.js'
import { dataFile } from './sets.js'

/** Weight of a week's own words against those of the whole collection (Jelinek-Mercer smoothing). */
const OWN = 0.9

interface Word {
  /** Occurrences in each week. */
  readonly weeks: Map<number, number>
  total: number
}

/**
 * The rival of "Using Temporal Language Models for Document Dating" (Kanhabua and Nørvåg 2008, after de Jong et al. 2005): weekly
 * partitions of a dated collection, the normalised log-likelihood ratio of the text against each, words weighted by temporal entropy.
 */
export class WeeklyLanguageModel {
  readonly #words = new Map<string, Word>()
  readonly #lengths = new Map<number, number>()
  #length = 0

  constructor(texts: Iterable<{ readonly date: Day; readonly text: string }>) {
    for (const { date, text } of texts) {
      const week = weekOf(date)
      for (const word of wordsOf(text)) this.#add(word, week)
    }
  }

  #add(word: string, week: number): void {
    const known = this.#words.get(word) ?? { weeks: new Map<number, number>(), total: 0 }
    known.weeks.set(week, (known.weeks.get(week) ?? 0) + 1)
    known.total += 1
    this.#words.set(word, known)
    this.#lengths.set(week, (this.#lengths.get(week) ?? 0) + 1)
    this.#length += 1
  }

  /** The middle of the best week, none of which begins after `last`; null where the text shares no word with the collection. */
  date(text: string, last: Day | null): Day | null {
    const scores = new Map<number, number>()
    const counts = new Map<string, number>()
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
    for (const [word, count] of counts) {
      const known = this.#words.get(word)
      if (!known) continue
      const background = known.total / this.#length
      const weight = this.#entropyWeight(known) * count
      for (const [week, seen] of known.weeks) {
        const share = seen / (this.#lengths.get(week) ?? 1)
        // Weeks without the word have the smoothed background alone: log(1 - OWN), taken as the zero.
        const ratio = Math.log((OWN * share + (1 - OWN) * background) / ((1 - OWN) * background))
        scores.set(week, (scores.get(week) ?? 0) + weight * ratio)
      }
    }
    const possible = [...scores].filter(([week]) => last === null || dayAt(week * 7) <= last)
    const [best] = possible.sort(([a, one], [b, other]) => other - one || a - b)
    return best ? addDays(dayAt(best[0] * 7), 3) : null
  }

  /** 1 for a word of one week, towards 0 for a word of all weeks. */
  #entropyWeight({ weeks, total }: Word): number {
    const partitions = Math.max(2, this.#lengths.size)
    let sum = 0
    for (const seen of weeks.values()) sum += (seen / total) * Math.log(seen / total)
    return 1 + sum / Math.log(partitions)
  }
}

/** The collection that the field would take: a news portal's events, day by day. */
export function newsTexts(): { readonly date: Day; readonly text: string }[] {
  const lines = gunzipSync(readFileSync(dataFile('chronology/cep.jsonl.gz')))
    .toString('utf8')
    .split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as { date: Day; text: string })
}

function weekOf(date: Day): number {
  return Math.floor(dayNumber(date) / 7)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
}
