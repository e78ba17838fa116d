// Runs the compiled tests: what is tested is what is shipped. `node scripts/test.mjs date` runs the files whose path has `date`.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const wanted = process.argv.slice(2)
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.js') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .map((file) => join(dist, file))
  .sort()
const counts = { passed: 0, failed: 0, skipped: 0 }
const isLeaf = (event) => event.details?.type !== 'suite' && !files.includes(event.name)
const stream = run({ files, concurrency: 2, timeout: 600_000 })
stream.on('test:pass', (event) => {
  if (!isLeaf(event)) return
  if (event.skip !== undefined) counts.skipped += 1
  else counts.passed += 1
})
stream.on('test:fail', (_event) => {
  counts.failed += 1
  process.exitCode = 1
})
stream.on('end', () => {
  if (counts.passed + counts.failed === 0) process.exitCode = 1
  process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
})
stream.compose(new spec()).pipe(process.stdout)
