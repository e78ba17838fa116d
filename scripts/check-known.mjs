// Checks the days of eval/sets/known-events.tsv against sources in ../shared/data: node scripts/check-known.mjs. Run after `npm run build`.
// For each event and source it takes the likeliest item within five days; it prints those where no source has the day, for a person to judge.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readStarter } from '../dist/adapters/sources/starter.js'
import { MemoryStore } from '../dist/adapters/store/memory.js'
import { addDays, daysBetween } from '../dist/model/index.js'
import { entriesOf } from './entries.mjs'

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const data = (name) => entriesOf(root(`../shared/data/chronology/${name}.jsonl.gz`))
const AROUND = 5

async function storeOf(entries) {
  const store = new MemoryStore()
  await store.put('source', [entries])
  return store
}

async function checked() {
  const entries = []
  for await (const batch of (await readStarter()).entries()) entries.push(...batch)
  return entries.filter(({ event }) => event.type !== 'term' && event.sources[0]?.source === 'starter')
}

const sources = {
  facts: await storeOf(await checked()),
  onthisday: await storeOf(await data('onthisday_muffinlabs')),
  portal: await storeOf([...(await data('cep')), ...(await data('cep_kiwicopple_links'))]),
}
const counts = { two: 0, one: 0, none: 0 }
for (const row of readFileSync(root('eval/sets/known-events.tsv'), 'utf8').trimEnd().split('\n').slice(1)) {
  const [when, words] = row.split('\t')
  const lines = []
  let agree = 0
  for (const [name, store] of Object.entries(sources)) {
    const found = await store.search({ words, from: addDays(when, -AROUND), to: addDays(when, AROUND), limit: 3 })
    const days = found.map(({ event }) => daysBetween(when, event.days.from))
    // The portal tells of many things on the day after.
    if (days.some((day) => day === 0 || (name === 'portal' && day === 1))) agree += 1
    else
      lines.push(`  ${name}: ${found.map(({ event }) => `${event.when} ${event.names[0]}`).join(' | ') || 'nothing'}`)
  }
  counts[agree > 1 ? 'two' : agree === 1 ? 'one' : 'none'] += 1
  if (agree < 2) console.log([`${when} ${words}: ${agree} agree`, ...lines].join('\n'))
}
console.log(counts)
