// Packs a folder of fact tables (events*.tsv, offices*.tsv, observances.tsv) into starter/: node scripts/starter.mjs FOLDER [DAY]
// Run after `npm run build`. Stops at the first bad row. The same tables and day give the same bytes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { constants, gzipSync } from 'node:zlib'
import { packEvent, readObservanceRows } from '../dist/chronology/index.js'
import { entriesOf } from './entries.mjs'

const [folder, day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder of tables')
const starter = fileURLToPath(new URL('../starter', import.meta.url))
const events = new Map()

const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv') && name !== 'observances.tsv')
for (const file of tables.sort()) {
  for (const { event } of await entriesOf(join(folder, file))) {
    if (events.has(event.id)) throw new Error(`${file}: comes twice: ${event.id}`)
    events.set(event.id, packEvent(event))
  }
}
const observances = readFileSync(join(folder, 'observances.tsv'), 'utf8').replaceAll('\r', '')
const [heading, ...rows] = observances.trimEnd().split('\n')
const count = readObservanceRows(heading, rows).length
const header = JSON.stringify({ format: 'postquem/events@1', made: day })
const lines = [header, ...[...events].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)]
const packed = gzipSync(`${lines.join('\n')}\n`, { level: constants.Z_BEST_COMPRESSION })
writeFileSync(join(starter, 'events.jsonl.gz'), packed)
writeFileSync(join(starter, 'observances.tsv'), observances)
console.log(`${events.size} events in ${packed.length} bytes, ${count} observances`)
