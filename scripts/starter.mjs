// Packs a folder of fact tables (events*.tsv, offices.tsv, observances.tsv) into starter/: node scripts/starter.mjs FOLDER [DAY]
// Run after `npm run build`. Stops at the first bad row. The same tables and day give the same bytes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { constants, gzipSync } from 'node:zlib'
import { detectFormat, packEvent, readObservanceRows, readRow } from '../dist/chronology/index.js'

const [folder, day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder of tables')
const starter = fileURLToPath(new URL('../starter', import.meta.url))
const events = new Map()
const problems = []

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .sort()) {
  if (file === 'observances.tsv') continue
  const [heading, ...rows] = readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trimEnd().split('\n')
  const reader = detectFormat(heading)?.reader(heading)
  if (reader === undefined) {
    problems.push(`${file}: unknown columns: ${heading}`)
    continue
  }
  for (const [index, text] of rows.entries()) {
    const row = readRow(reader, text, index + 2)
    if (row.kind === 'problem') problems.push(`${file}:${row.line}: ${row.field} ${row.problem}`)
    else if (events.has(row.entry.event.id)) problems.push(`${file}:${index + 2}: comes twice: ${row.entry.event.id}`)
    else events.set(row.entry.event.id, packEvent(row.entry.event))
  }
}
const observances = readFileSync(join(folder, 'observances.tsv'), 'utf8').replaceAll('\r', '')
const [heading, ...rows] = observances.trimEnd().split('\n')
const count = readObservanceRows(heading, rows).length
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
const header = JSON.stringify({ format: 'postquem/events@1', made: day })
const lines = [header, ...[...events].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)]
const packed = gzipSync(`${lines.join('\n')}\n`, { level: constants.Z_BEST_COMPRESSION })
writeFileSync(join(starter, 'events.jsonl.gz'), packed)
writeFileSync(join(starter, 'observances.tsv'), observances)
console.log(`${events.size} events in ${packed.length} bytes, ${count} observances`)
