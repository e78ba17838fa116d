import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDesk } from '../index.js'
import { evalCases } from './cases.js'
import { evalDating } from './dating.js'
import { evalFit } from './fit.js'
import { Printed } from './report.js'
import { evalSpeed } from './speed.js'
import { evalTimex } from './timex.js'

const HELP = `npm run eval -- dating|cases|speed|timex|fit [--data DIR] [--split dev|train] [--every N] [--accept] [--wrong READER]
--data DIR: a folder with an imported chronology; without it the shipped facts are used. --accept: the scores become the accepted ones. fit: learns the laws of lag from the training speeches and writes src/date/fitted.ts. timex --wrong READER: lists
the mistakes of postquem, chrono-node or recognizers-text.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    split: { type: 'string', default: 'dev' },
    every: { type: 'string', default: '1' },
    accept: { type: 'boolean', default: false },
    wrong: { type: 'string' },
  },
})
const [task = ''] = positionals
if (!['dating', 'cases', 'speed', 'timex', 'fit'].includes(task)) {
  console.error(HELP)
  process.exit(2)
}
const desk = await openDesk({
  dataDir: values.data ?? join(homedir(), '.cache', 'postquem-none'),
  databaseUrl: process.env.DATABASE_URL,
})
const report = new Printed()
const name = `${task}${values.data === undefined ? '' : '-imported'}`
if (task === 'dating')
  await evalDating(
    desk,
    {
      split: values.split === 'train' ? 'train' : 'dev',
      every: Number(values.every),
      beside: values.data === undefined,
    },
    report,
  )
else if (task === 'cases') await evalCases(desk, report)
else if (task === 'fit') await evalFit(desk, report)
else if (task === 'timex') evalTimex(desk, values.wrong, report)
else await evalSpeed(desk, report)
await desk.close()
const comparable = values.split === 'dev' && values.every === '1' && task !== 'speed' && task !== 'fit'
if (comparable && values.accept) report.accept(name)
const fallen = comparable && !values.accept ? report.fallen(name) : []
for (const line of fallen) console.error(`lower than accepted: ${line}`)
process.exit(fallen.length > 0 ? 1 : 0)
