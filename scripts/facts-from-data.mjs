// Derives fact tables from ../shared/data/chronology: node scripts/facts-from-data.mjs [NEWS A MONTH]. Run by hand after `npm run build`.
// Facts only: days, kinds, names, places, links. What the tables written by hand tell is left out. Then pack: node scripts/starter.mjs starter/facts DAY
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { followUps, mergeStory, stories } from '../dist/chronology/index.js'
import { entriesOf } from './entries.mjs'
import { choose } from './facts/choose.mjs'
import { isNotable, personOf } from './facts/deaths.mjs'
import { eventTitle, label } from './facts/label.mjs'
import { linksOf, portalPage, titleOf } from './facts/links.mjs'
import { doublesIn, HEADING, lineOf, rowOf } from './facts/table.mjs'
import { twinsOf } from './facts/twins.mjs'

const perMonth = Number(process.argv[2] ?? 30)
const FACTS = fileURLToPath(new URL('../starter/facts', import.meta.url))
const DATA = fileURLToPath(new URL('../../shared/data/chronology', import.meta.url))
const FROM = '2001-01-01'

const written = []
for (const file of readdirSync(FACTS).filter((name) => /^(events|offices).*\.tsv$/.test(name)))
  written.push(...(await entriesOf(join(FACTS, file))))
const [onthisday, portal, copy, battles] = [
  'onthisday_muffinlabs',
  'cep',
  'cep_kiwicopple_links',
  'frontlines_battles',
].map((name) => `${name}.jsonl.gz`)
const told = (
  await Promise.all([onthisday, portal, copy, battles].map((name) => entriesOf(join(DATA, name), { tolerant: true })))
).flat()
const recent = told.filter(({ event }) => event.when >= FROM)
const links = linksOf([onthisday, copy].map((name) => gunzipSync(readFileSync(join(DATA, name))).toString('utf8')))

const found = stories([...written.filter(({ event }) => event.type !== 'term'), ...recent])
const merged = followUps(found.map(mergeStory))
const storyOf = new Map(merged.map(({ event }, index) => [event.id, found[index]]))
const followed = new Map()
for (const { event } of merged)
  if (event.follows !== null) followed.set(event.follows, (followed.get(event.follows) ?? 0) + 1)

const isWritten = ({ event }) => event.sources[0]?.source === 'starter'
const fresh = merged.filter(({ event }) => !storyOf.get(event.id).some(isWritten))
const isOf =
  (source) =>
  ({ event }) =>
    event.id.startsWith(`${source}:`)
const isTwin = twinsOf(written)
const listed = fresh.filter(isOf('onthisday'))
const confirmed = ({ event }) => storyOf.get(event.id).length > 1

const isDeath = ({ event }) => event.names[0]?.startsWith('Death of ')
const notable = isNotable(written, recent)
const deaths = listed
  .filter(isDeath)
  .filter((one) => !isTwin(one) && (confirmed(one) || notable(one)))
  .map((one) => personOf(one, links, confirmed(one)))

// An article is the name of the first item that links to it: later ones tell of what came after.
const firstOf = new Map()
for (const { event } of [...recent].sort((a, b) => (a.event.when < b.event.when ? -1 : 1)))
  for (const url of links.get(event.id) ?? []) if (!firstOf.has(url)) firstOf.set(url, event.id)
function titled({ event }) {
  for (const { event: one } of storyOf.get(event.id)) {
    const url = (links.get(one.id) ?? []).find(
      (each) => firstOf.get(each) === one.id && eventTitle(titleOf(each), event),
    )
    if (url !== undefined) return { title: titleOf(url), url }
  }
  return null
}
const writtenNames = new Set(written.flatMap(({ event }) => event.names))
function factOf(entry, { reported, url }) {
  const name = titled(entry)
  const isName = name !== null && !writtenNames.has(name.title)
  const fact = rowOf(entry.event, { reported: reported || !isName, url: isName ? name.url : url })
  return { ...fact, names: [isName ? name.title : label(fact)] }
}
const events = listed
  .filter((one) => !isDeath(one) && !isTwin(one))
  .map((one) => factOf(one, { reported: !confirmed(one), url: links.get(one.event.id)?.[0] ?? null }))

const isNews = (one) => (isOf('cep')(one) || isOf('cep_kiwicopple')(one)) && one.event.when >= '2001'
const named = fresh.filter(isNews).filter(({ event }) => event.places.length + event.actors.length > 1)
const news = choose(
  named.map((one) => ({ ...one, followed: followed.get(one.event.id) ?? 0 })),
  merged.filter(isNews),
  perMonth,
).map((one) => factOf(one, { reported: true, url: portalPage(one.event.when) }))

const fought = fresh
  .filter(
    (one) =>
      isOf('frontlines')(one) &&
      one.event.days.to !== null &&
      !isTwin(one) &&
      !one.event.names.some((name) => writtenNames.has(name)),
  )
  .map(({ event }) => ({ ...rowOf(event, { reported: false, url: null }), names: event.names.slice(0, 1) }))

const tables = { deaths, events: [...events, ...fought], news }
for (const facts of Object.values(tables)) {
  const named = facts.filter(({ places, actors }) => places.length + actors.length > 0)
  facts.splice(0, facts.length, ...named)
}
const all = Object.values(tables).flat()
const doubles = doublesIn(written, all)
const kept = new Set(
  [...written.map(({ event }) => event.id), ...all.map(({ id }) => id)].filter((id) => !doubles.has(id)),
)
for (const [name, facts] of Object.entries(tables)) {
  const rows = facts
    .filter(({ id }) => kept.has(id))
    .map((fact) => lineOf({ ...fact, follows: kept.has(fact.follows) ? fact.follows : '' }))
    .sort()
  writeFileSync(join(FACTS, `derived-${name}.tsv`), `${[HEADING, ...rows].join('\n')}\n`)
  console.log(`${name}: ${rows.length}`)
}
