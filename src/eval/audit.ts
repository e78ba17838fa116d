import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { auditArticle, type Desk, type FoundDate } from '../index.js'
import type { Report } from './report.js'
import { speeches } from './sets.js'

const LIST = fileURLToPath(new URL('../../eval/sets/articles.jsonl', import.meta.url))
/** Each so many of the training speeches is held to be an article of its own day: a flag there is as good as false. */
const EVERY = 60

interface Article {
  readonly id: string
  readonly published: string
  readonly text: string
  readonly errors: readonly { readonly quote: string; readonly kind: string; readonly right: string }[]
  readonly split: 'train' | 'dev'
}

/** Errors planted in the dates of short articles: which of them an audit flags, and how many of its flags are right. */
export async function evalAudit(desk: Desk, split: 'train' | 'dev', report: Report): Promise<void> {
  const sums = { errors: 0, found: 0, flags: 0, right: 0, statements: 0 }
  const kinds = new Map<string, { errors: number; found: number }>()
  for (const article of articles().filter((one) => one.split === split)) {
    const findings = await found(article.text, article.published, article.id, desk)
    const flags = findings.filter(isFlag)
    const right = flags.filter((flag) => article.errors.some((error) => touches(article.text, flag.quote, error.quote)))
    sums.statements += findings.length
    sums.flags += flags.length
    sums.right += right.length
    for (const error of article.errors) {
      const own = kinds.get(error.kind) ?? { errors: 0, found: 0 }
      kinds.set(error.kind, own)
      const flagged = right.some((flag) => touches(article.text, flag.quote, error.quote))
      for (const sum of [sums, own]) {
        sum.errors += 1
        if (flagged) sum.found += 1
      }
      if (!flagged) report.line(`missed in ${article.id}: ${error.quote} (${error.right})`)
    }
    for (const flag of flags)
      if (!right.includes(flag)) report.line(`FALSE in ${article.id}: ${flag.quote}: ${flag.why}`)
  }
  for (const [kind, { errors, found: own }] of kinds) report.line(`${kind}: ${own} of ${errors}`)
  const scores = { found: sums.found / sums.errors, right: sums.right / Math.max(1, sums.flags) }
  report.line(`${split}: ${JSON.stringify({ ...sums, ...scores })}`)
  report.scores('audit', scores)
  await inSpeeches(desk, report)
}

async function inSpeeches(desk: Desk, report: Report): Promise<void> {
  const all = speeches('train').filter((_, index) => index % EVERY === 0)
  let [flags, statements] = [0, 0]
  for (const { id, text, date } of all) {
    const findings = await found(text, date, id, desk)
    statements += findings.length
    for (const { quote, why } of findings.filter(isFlag)) {
      flags += 1
      report.line(`speech ${id} of ${date}: ${quote}: ${why}`)
    }
  }
  report.line(`${flags} flags among ${statements} statements in ${all.length} speeches`)
}

function found(text: string, published: string, id: string, desk: Desk): Promise<readonly FoundDate[]> {
  return auditArticle({ name: `${id}.txt`, bytes: new TextEncoder().encode(text) }, published, desk)
}

function isFlag({ outcome }: FoundDate): boolean {
  return outcome === 'disagrees' || outcome === 'contradicts-itself'
}

/** Whether two quotations share a place of the text. */
function touches(text: string, a: string, b: string): boolean {
  const [from, other] = [text.indexOf(a), text.indexOf(b)]
  return from >= 0 && other >= 0 && from < other + b.length && other < from + a.length + 1
}

function articles(): Article[] {
  return readFileSync(LIST, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Article)
}
