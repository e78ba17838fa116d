import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assessText, type Desk } from '../index.js'
import type { Report } from './report.js'
import { speeches } from './sets.js'

const LIST = fileURLToPath(new URL('../../eval/sets/calls.jsonl', import.meta.url))

interface Sample {
  readonly id: string
  readonly text: string
  readonly kind: 'transcript' | 'account'
  readonly call: boolean
  readonly targets: readonly string[]
  readonly regions: readonly string[]
  /** `later`: written after the rules, and never tuned on. */
  readonly split: 'train' | 'dev' | 'later'
}

/**
 * Calls to act in sentences written for this: some to tune on, some beside them, and some written after the rules, which alone are a fair
 * test; and in speeches of heads of government, which hardly hold any.
 */
export async function evalCalls(desk: Desk, split: 'train' | 'dev', report: Report): Promise<void> {
  const scores = await scoresOf(split, desk, report)
  const later = split === 'dev' ? await scoresOf('later', desk, report) : null
  report.scores('calls', {
    ...scores,
    ...(later && { laterPrecision: later.precision, laterRecall: later.recall }),
  })
  await inSpeeches(desk, report)
}

async function scoresOf(split: Sample['split'], desk: Desk, report: Report) {
  const sums = { calls: 0, found: 0, right: 0, targets: 0, targetsFound: 0, targetsRight: 0 }
  for (const sample of samples().filter((one) => one.split === split)) {
    const { calls } = await assessText(desk, { name: sample.id, text: sample.text, kind: sample.kind })
    const told = [...new Set(calls.flatMap(({ targets }) => targets))]
    const found = calls.length > 0
    if (sample.call) sums.calls += 1
    if (found) sums.found += 1
    if (found && sample.call) {
      sums.right += 1
      sums.targets += sample.targets.length
      sums.targetsFound += told.length
      sums.targetsRight += told.filter((one) => sample.targets.includes(one)).length
    }
    if (found !== sample.call || (found && told.join() !== sample.targets.join()))
      report.line(`${found ? (sample.call ? `told ${told.join(', ')}` : 'FALSE') : 'missed'}: ${sample.text}`)
  }
  const scores = {
    precision: sums.right / Math.max(1, sums.found),
    recall: sums.right / sums.calls,
    targetPrecision: sums.targetsRight / Math.max(1, sums.targetsFound),
    targetRecall: sums.targetsRight / Math.max(1, sums.targets),
  }
  report.line(`${split}: ${JSON.stringify({ ...sums, ...scores })}`)
  return scores
}

/** How many speeches raise a call, and which: each is as good as false. */
async function inSpeeches(desk: Desk, report: Report): Promise<void> {
  const all = speeches('train').filter((_, index) => index % 40 === 0)
  let raised = 0
  for (const { id, text } of all) {
    const { calls } = await assessText(desk, { name: id, text })
    raised += calls.length
    for (const { quote, targets } of calls) report.line(`speech ${id}: ${targets.join(', ')}: ${quote}`)
  }
  report.line(`${raised} calls in ${all.length} speeches of heads of government`)
}

function samples(): Sample[] {
  return readFileSync(LIST, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Sample)
}
