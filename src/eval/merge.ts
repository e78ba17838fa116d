import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { detectFormat, type Entry, followUps, mergeStory, readRecord, stories } from '../chronology/index.js'
import type { Report } from './report.js'
import { dataFile } from './sets.js'

const FILES = ['cep.jsonl.gz', 'cep_kiwicopple_links.jsonl.gz', 'onthisday_muffinlabs.jsonl.gz']
const PAIRS = fileURLToPath(new URL('../../eval/sets/merge-pairs.tsv', import.meta.url))

interface Pair {
  readonly one: string
  readonly other: string
  readonly same: boolean
}

/** How often entries of different collections are rightly taken for one event: labelled pairs near the border, and sentences that two copies of the portal share. */
export function evalMerge(report: Report): void {
  const entries = FILES.flatMap(entriesOf)
  const started = performance.now()
  const found = stories(entries)
  const storyOf = new Map(found.flatMap((story, no) => story.map(({ event }) => [event.id, no] as const)))
  const merged = ({ one, other }: Pair): boolean =>
    storyOf.get(one) !== undefined && storyOf.get(one) === storyOf.get(other)
  const pairs = readPairs()
  const right = pairs.filter((pair) => merged(pair) && pair.same).length
  const wrong = pairs.filter((pair) => merged(pair) && !pair.same)
  const missed = pairs.filter((pair) => !merged(pair) && pair.same)
  for (const { one, other } of wrong) report.line(`wrongly merged: ${one} ${other}`)
  for (const { one, other } of missed) report.line(`missed: ${one} ${other}`)
  const copies = copiesOf(entries)
  const events = followUps(found.map(mergeStory))
  const later = events.filter(({ event }) => event.follows !== null).length
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  report.line(`${entries.length} entries are ${events.length} events, ${later} of them follow another; ${seconds} s`)
  const kept = copies.filter(merged).length
  report.scores('labelled', { precision: right / (right + wrong.length), recall: right / (right + missed.length) })
  report.scores('copies', { recall: kept / copies.length })
  report.line(`labelled: ${right} merged rightly, ${wrong.length} wrongly, ${missed.length} missed`)
  report.line(`same sentence under the same day in both copies of the portal: ${kept} of ${copies.length} merged`)
}

function readPairs(): Pair[] {
  const [, ...rows] = readFileSync(PAIRS, 'utf8').trimEnd().split('\n')
  return rows.map((row) => {
    const [one = '', other = '', same] = row.split('\t')
    return { one, other, same: same === 'yes' }
  })
}

function entriesOf(file: string): Entry[] {
  const text = gunzipSync(readFileSync(dataFile(`chronology/${file}`))).toString('utf8')
  const lines = text.trimEnd().split('\n')
  const [first = ''] = lines
  const format = detectFormat(first, text)
  if (format?.records !== 'lines') throw new Error(`unknown format: ${file}`)
  const reader = format.reader(first)
  return lines.flatMap((line, index) =>
    [...readRecord(reader, line, index + 1)].flatMap((row) => (row.kind === 'entry' ? [row.entry] : [])),
  )
}

/** An id is the day and a hash of the sentence. */
function copiesOf(entries: readonly Entry[]): Pair[] {
  const ids = new Set(entries.map(({ event }) => event.id))
  return [...ids]
    .filter((id) => id.startsWith('cep_kiwicopple:') && ids.has(id.replace('cep_kiwicopple', 'cep')))
    .map((one) => ({ one, other: one.replace('cep_kiwicopple', 'cep'), same: true }))
}
