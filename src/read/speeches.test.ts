import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { Reference } from '../model/index.js'
import { needsShared, sharedData } from '../testing/needs.js'
import { read } from './index.js'
import { knowledge, transcriptOf } from './testing.js'

const SPEECHES = 'speeches/speeches.jsonl.gz'
/** Every n-th speech: enough to see a rule go wrong, few enough for a quick test. */
const EVERY = 8

interface Speech {
  readonly date: string
  readonly text: string
  readonly split: string
}

function* speeches(): Generator<Speech> {
  const lines = gunzipSync(readFileSync(sharedData(SPEECHES)))
    .toString('utf8')
    .trim()
    .split('\n')
  const all = lines.map((line) => JSON.parse(line) as Speech).filter((speech) => speech.split === 'train')
  for (let index = 0; index < all.length; index += EVERY) yield all[index] as Speech
}

interface Tally {
  found: number
  past: number
  sound: number
}

function tally(counts: Tally, { value, meant }: Reference, day: string): void {
  if (value.type !== 'absolute' || value.span.from === null) return
  counts.found += value.span.from <= day ? 1 : 0
  if (meant !== 'past') return
  counts.past += 1
  counts.sound += value.span.from <= day ? 1 : 0
}

test(
  'dates that are read as past lie before the speech, and most that lie before it are kept',
  needsShared(SPEECHES),
  () => {
    const years: Tally = { found: 0, past: 0, sound: 0 }
    const precise: Tally = { found: 0, past: 0, sound: 0 }
    for (const { date, text } of speeches()) {
      for (const reference of read(transcriptOf(...text.split(/\n{2,}/)), knowledge)) {
        tally(/^\d{4}$/.test(reference.text) ? years : precise, reference, date)
      }
    }
    assert.ok(years.past > 100 && precise.past > 25, `past: ${years.past} years, ${precise.past} dates`)
    assert.ok(years.sound / years.past >= 0.99, `years: ${years.sound} of ${years.past}`)
    assert.ok(precise.sound / precise.past >= 0.995, `dates: ${precise.sound} of ${precise.past}`)
    assert.ok(years.past / years.found >= 0.4, `years kept: ${years.past} of ${years.found}`)
    assert.ok(precise.past / precise.found >= 0.5, `dates kept: ${precise.past} of ${precise.found}`)
  },
)
