import { parseArgs } from 'node:util'
import { type Desk, openDesk } from '../index.js'
import { evalAudit } from './audit.js'
import { evalCalls } from './calls.js'
import { evalCases } from './cases.js'
import { evalDating } from './dating.js'
import { evalFit } from './fit.js'
import { evalKnown } from './known.js'
import { evalMerge } from './merge.js'
import { Printed } from './report.js'
import { evalSearch } from './search.js'
import { evalSize } from './size.js'
import { evalSpeed } from './speed.js'
import { deskWith, SOURCES, type Source } from './stores.js'
import { evalTimex } from './timex.js'

const HELP = `npm run eval -- dating|cases|audit|calls|search|speed|timex|fit|merge|known [--with cep|texts]... [--data DIR] [--split dev|train] [--every N] [--accept] [--wrong READER] [--events N]...
--with: import that first, beside the shipped facts (cep: the Current Events portal; texts: the training speeches, to compare words with).
--data DIR: a folder with a chronology that is there already. --every N: each N-th speech. --accept: the scores become the accepted ones.
fit: learns the laws of lag from the training speeches and writes src/date/fitted.ts. timex --wrong READER: lists the mistakes of postquem,
chrono-node or recognizers-text. merge: which entries of the files in ../shared/data tell of one event.
known: well-known events are found, on their day. speed --events N: instead how a chronology behaves that grows to N generated events, embedded or at DATABASE_URL.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    with: { type: 'string', multiple: true, default: [] },
    data: { type: 'string' },
    split: { type: 'string', default: 'dev' },
    every: { type: 'string', default: '1' },
    accept: { type: 'boolean', default: false },
    wrong: { type: 'string' },
    events: { type: 'string', multiple: true, default: [] },
  },
})
const report = new Printed()
const sources = values.with.filter((one): one is Source => (SOURCES as readonly string[]).includes(one))
const split = values.split === 'train' ? 'train' : 'dev'
const every = Number(values.every)

const TASKS: Readonly<Record<string, (desk: Desk) => void | Promise<void>>> = {
  // The rivals know nothing of what is imported: once beside the shipped facts is enough.
  dating: (desk) => evalDating(desk, { split, every, beside: sources.length === 0 }, report),
  cases: (desk) => evalCases(desk, report),
  audit: (desk) => evalAudit(desk, split, report),
  calls: (desk) => evalCalls(desk, split, report),
  search: (desk) => evalSearch(desk, report),
  speed: (desk) => evalSpeed(desk, report),
  timex: (desk) => evalTimex(desk, values.wrong, report),
  fit: (desk) => evalFit(desk, report),
  known: (desk) => evalKnown(desk, report),
  merge: () => evalMerge(report),
}
/** Tasks whose scores on `dev` can be accepted. */
const COMPARED = new Set(['dating', 'cases', 'audit', 'calls', 'search', 'timex', 'merge', 'known'])

const [name = ''] = positionals
const task = TASKS[name]
if (!task || sources.length !== values.with.length || !(every >= 1)) {
  console.error(HELP)
  process.exit(2)
}
if (name === 'speed' && values.events.length > 0) {
  await evalSize(values.events.map(Number), process.env.DATABASE_URL, report)
  process.exit(0)
}
const desk = await (values.data === undefined && process.env.DATABASE_URL === undefined
  ? deskWith(sources)
  : openDesk({ dataDir: values.data ?? '', databaseUrl: process.env.DATABASE_URL }))
await task(desk)
await desk.close()
const comparable = COMPARED.has(name) && split === 'dev' && every === 1 && values.data === undefined
const baseline = [name, ...sources].join('-')
if (comparable && values.accept) report.accept(baseline)
const fallen = comparable && !values.accept ? report.fallen(baseline) : []
for (const line of fallen) console.error(`lower than accepted: ${line}`)
process.exit(fallen.length > 0 ? 1 : 0)
