import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { verifyCase } from '../adapters/store/verify-case.js'
import type { Assessment } from '../model/index.js'
import { type CliResult, runCli } from '../testing/cli.js'
import { EXAMPLE, EXAMPLE_FILE } from '../testing/example.js'

const room = mkdtempSync(join(tmpdir(), 'postquem-examine-'))
after(() => rmSync(room, { recursive: true, force: true }))

const [one, two] = [join(room, 'one'), join(room, 'two')]
let [first, second]: CliResult[] = []
before(async () => {
  first = await runCli([...EXAMPLE, '--case', one])
  second = await runCli([...EXAMPLE, '--case', two, '--json'])
})

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8')
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

test('the case is complete: exhibit, custody, transcript, assessment and report', async () => {
  assert.equal(first?.status, 0, first?.stderr)
  const files = ['assessment.json', 'custody.jsonl', 'exhibit', 'report.html', 'transcript.json']
  assert.deepEqual(
    readdirSync(one).filter((name) => name !== 'report.md'),
    files,
  )
  assert.equal(sha256(join(one, 'exhibit', 'invented-statement.opus')), sha256(EXAMPLE_FILE))
  const { problems, custody } = await verifyCase(one)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    custody.slice(0, 3).map(({ step }) => step),
    ['received', 'transcribed', 'assessed'],
  )
  const written = custody.filter(({ step }) => step === 'wrote').map(({ detail }) => detail)
  for (const file of ['assessment.json', 'report.html', 'transcript.json']) assert.ok(written.includes(file), file)
})

test('the answer is on standard output and names the report', () => {
  assert.match(first?.stdout ?? '', /^Most likely 2023-\d\d-\d\d, with 90 % probability between /)
  assert.match(first?.stdout ?? '', /\nClaim died-july: \w+ \(if authentic\)\. /)
  assert.ok(first?.stdout.endsWith(`Report: ${one}/report.html\n`), first?.stdout)
})

test('--json prints the assessment and nothing else; the same input gives the same bytes', () => {
  assert.equal(second?.status, 0, second?.stderr)
  assert.equal(second?.stdout, read(two, 'assessment.json'))
  assert.equal(read(two, 'assessment.json'), read(one, 'assessment.json'))
  assert.equal(read(two, 'transcript.json'), read(one, 'transcript.json'))
  assert.equal(read(two, 'report.html'), read(one, 'report.html'))
})

test('the answer is right: after the Moon landing of 23 August 2023, before the release', () => {
  const { format, exhibit, dating, claims, history } = JSON.parse(second?.stdout ?? '') as Document
  assert.equal(format, 'postquem/assessment@1')
  assert.equal(exhibit.sha256, sha256(EXAMPLE_FILE))
  assert.equal(dating.notAfter?.date, '2023-09-25')
  assert.ok((dating.notBefore?.date ?? '') >= '2023-01-01', 'the day of the euro is named outright')
  const day = dating.mostLikely ?? ''
  assert.ok(day >= '2023-08-23' && day <= '2023-09-25', day)
  const outcomes = Object.fromEntries(claims.map(({ id, outcome }) => [id, outcome]))
  assert.notEqual(outcomes['died-july'], 'supported')
  assert.deepEqual([outcomes['died-october'], outcomes['wounded-june']], ['unsettled', 'unsettled'])
  assert.equal(typeof history.sentence, 'string')
})

interface Document {
  readonly format: string
  readonly exhibit: Assessment['exhibit']
  readonly dating: Assessment['dating']
  readonly claims: readonly { readonly id: string; readonly outcome: string }[]
  readonly history: { readonly sentence: string }
}
