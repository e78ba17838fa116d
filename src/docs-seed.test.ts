import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Lexer } from 'marked'
import { runCli } from './testing/cli.js'

const folder = mkdtempSync(join(tmpdir(), 'postquem-seed-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Snippets of the guide's section on the reported case, in a language, in their order. */
function snippets(language: string): string[] {
  const page = readFileSync(new URL('../docs/guide.md', import.meta.url), 'utf8')
  const [, section = ''] = /^## A reported case from end to end\n(.*?)^## /ms.exec(page) ?? []
  return Lexer.lex(section).flatMap((token) => (token.type === 'code' && token.lang === language ? [token.text] : []))
}

function args(snippet: string | undefined): string[] {
  const line = (snippet ?? '').replace(/^postquem /, '')
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

/** Each line that is shown is printed, in this order; `…` stands for words left out. */
function assertShown(shown: string | undefined, printed: string): void {
  const lines = printed.split('\n')
  for (const line of (shown ?? '').split('\n')) {
    const parts = line.split(/ ?… ?/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const at = lines.findIndex((one) => new RegExp(`^${parts.join('.*')}$`, 'u').test(one))
    assert.ok(at >= 0, `not printed, or not in this order: ${line}\n${printed}`)
    lines.splice(0, at + 1)
  }
}

test('the reported case gives what the guide shows, and its article is corrected', async () => {
  const [examine, audit] = snippets('sh')
  const [answer, before, corrected] = snippets('text')
  const words = args(examine)
  const given = words.indexOf('--case') + 1
  assert.ok(given > 0 && corrected !== undefined)
  const done = await runCli(words.with(given, join(folder, 'case')))
  assert.equal(done.status, 0, done.stderr)
  assertShown(answer, done.stdout)
  assertShown(before, readFileSync(join(folder, 'case', 'report.md'), 'utf8'))
  const audited = await runCli(args(audit))
  assert.equal(audited.status, 0, audited.stderr)
  assertShown(corrected, audited.stdout)
})

test('what is not printed is seen', () => {
  assertShown('a … c\nd', 'x\na b c\nd e\nd')
  for (const shown of ['a … d', 'd\na … c', 'b']) assert.throws(() => assertShown(shown, 'x\na b c\nd'), shown)
})
