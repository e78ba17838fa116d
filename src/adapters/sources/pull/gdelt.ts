import { crc32 } from 'node:zlib'
import { unzipSync } from 'fflate'
import { dayAt, Failure } from '../../../model/index.js'
import { daysAsked, type PullSource } from './source.js'
import type { Unit } from './units.js'

/** GDELT writes a file each quarter of an hour. */
const QUARTERS = 96
/** Columns of the export: NumArticles. */
const ARTICLES = 33
/** A story that fewer articles tell is seldom what a speaker means, and they are a hundred times as many. */
const LEAST_ARTICLES = 20
/** Files come late now and then. */
const SETTLED_DAYS = 2
const MOST_BYTES = 500_000_000

/**
 * The event files of GDELT 2.0, of each quarter of an hour of the days asked for; only events told in 20 articles or more are kept.
 * Source: GDELT 2.0 data format codebook.
 */
export const gdelt: PullSource = {
  name: 'gdelt',
  about: 'events of GDELT 2.0 that 20 articles or more tell',
  format: 'gdelt',
  licence: 'GDELT terms of use',
  endpoint: 'http://data.gdeltproject.org/gdeltv2/',
  intervalMs: 500,
  total: (asked) => (daysAsked(asked).to - daysAsked(asked).from + 1) * QUARTERS,
  units: function* (asked) {
    const { from, to } = daysAsked(asked)
    for (let day = from; day <= to; day += 1) {
      for (let quarter = 0; quarter < QUARTERS; quarter += 1) yield unitOf(day, quarter, asked.endpoint)
    }
  },
}

function unitOf(day: number, quarter: number, endpoint: string): Unit {
  const two = (number: number): string => String(number).padStart(2, '0')
  const stamp = `${dayAt(day).replaceAll('-', '')}${two(Math.floor(quarter / 4))}${two((quarter % 4) * 15)}00`
  return {
    name: `${stamp}.csv`,
    settled: day + SETTLED_DAYS,
    fetch: async (client) => {
      const url = new URL(`${stamp}.export.CSV.zip`, endpoint.endsWith('/') ? endpoint : `${endpoint}/`)
      const { bytes, status } = await client.get(url.href, { allow: [404] })
      const text = status === 404 ? '' : unpacked(bytes, url)
      return text === '' ? null : Buffer.from(text)
    },
  }
}

function unpacked(bytes: Uint8Array, url: URL): string {
  const lines = tableIn(bytes, url).split('\n')
  const told = lines.filter((line) => Number(line.split('\t', ARTICLES + 1)[ARTICLES]) >= LEAST_ARTICLES)
  return told.length === 0 ? '' : `${told.join('\n')}\n`
}

function tableIn(zip: Uint8Array, url: URL): string {
  try {
    const [table] = Object.values(unzipSync(zip, { filter: ({ originalSize }) => originalSize < MOST_BYTES }))
    if (table !== undefined && crc32(table) === checksumIn(zip)) return Buffer.from(table).toString('utf8')
  } catch {
    // Said below.
  }
  throw new Failure(
    'store',
    `${url.host}${url.pathname} is not a whole zip file`,
    'Run the same command again: what was fetched before it is kept.',
  )
}

/** What the archive says of its only file, which fflate does not look at: the CRC-32 in its directory (APPNOTE.TXT, 4.3.12). */
function checksumIn(zip: Uint8Array): number {
  const bytes = Buffer.from(zip)
  return bytes.readUInt32LE(bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 16)
}
