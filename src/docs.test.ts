import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { Lexer, type Token, walkTokens } from 'marked'
import { buildProgram } from './cli/program.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (page: string): string => readFileSync(join(root, page), 'utf8')
const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
].sort()

function tokens(page: string): Token[] {
  const all: Token[] = []
  walkTokens(Lexer.lex(read(page)), (token) => void all.push(token))
  return all
}

test('the generated parts are those of the program', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/docs.mjs'), '--check'], {
    encoding: 'utf8',
  })
  assert.equal(status, 0, `${stdout}${stderr}`)
})

/** Lines of the shell snippets that run the program, without what comes before and after it. */
function commandLines(page: string): string[] {
  const snippets = tokens(page).flatMap((token) => (token.type === 'code' && token.lang === 'sh' ? [token.text] : []))
  return snippets
    .flatMap((text: string) => text.split('\n'))
    .flatMap((line: string) => /(?:^|&& |\| )(?:npm run -s )?postquem (?:-- )?(.*)$/.exec(line)?.[1] ?? [])
    .map((line: string) => line.replace(/\s(?:[>|#]|&&).*$/, ''))
}

function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

/** Parses with the program's own commands, and runs none. */
function parse(line: string): void {
  const program = buildProgram()
  const quiet = (command: Command): void => {
    command.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} })
    if (command.commands.length === 0) command.action(() => {})
    for (const one of command.commands) quiet(one)
  }
  quiet(program)
  program.parse(words(line), { from: 'user' })
}

const documented = ['README.md', 'CONTRIBUTING.md', 'docs/guide.md']

test('every command that a page shows is one, with its options', () => {
  const shown = documented.flatMap((page) => commandLines(page).map((line) => ({ page, line })))
  assert.ok(shown.length >= 12, `only ${shown.length} commands are shown`)
  for (const { page, line } of shown)
    assert.doesNotThrow(
      () => parse(line),
      (error: Error) => assert.fail(`${page}: postquem ${line}: ${error.message}`) as never,
    )
})

test('the check of commands sees what is wrong', () => {
  for (const line of ['examine x --surfacd 2017-01-01', 'exmine x', 'chronology', 'audit x', 'serve a b'])
    assert.throws(() => parse(line), line)
})

test('every script that a page shows is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const page of documented) {
    for (const [, name = ''] of read(page).matchAll(/npm run ([a-z]+)/g)) assert.ok(name in scripts, `${page}: ${name}`)
    for (const [script = ''] of read(page).matchAll(/scripts\/[\w-]+\.m?js/g))
      assert.ok(existsSync(join(root, script)), `${page}: ${script}`)
  }
})

function anchors(page: string): Set<string> {
  const headings = tokens(page).flatMap((token) => (token.type === 'heading' ? [token.text as string] : []))
  return new Set(
    headings.map((text) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(/\s/g, '-'),
    ),
  )
}

test('links between pages lead to a file, and to a heading in it', () => {
  const wrong: string[] = []
  for (const page of pages) {
    for (const token of tokens(page)) {
      if (token.type !== 'link' && token.type !== 'image') continue
      const href = String(token.href)
      if (/^https?:/.test(href)) continue
      const [path = '', anchor] = href.split('#')
      const target = path === '' ? page : normalize(join(dirname(page), path))
      if (!existsSync(join(root, target))) wrong.push(`${page}: ${href}: no such file`)
      else if (anchor !== undefined && !anchors(target).has(anchor)) wrong.push(`${page}: ${href}: no such heading`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('the examples that the README names are there, and small', () => {
  const named = [...new Set(read('README.md').match(/examples\/[\w.-]+/g))]
  assert.ok(named.length >= 3)
  for (const file of named) assert.ok(existsSync(join(root, file)), file)
  assert.ok(statSync(join(root, 'examples/invented-statement.opus')).size < 400_000)
  assert.ok(statSync(join(root, 'docs/report.png')).size < 250_000)
})

test('every environment variable that the program reads is documented', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'),
  )
  const names = sources.flatMap((file) =>
    [...read(join('src', file)).matchAll(/process\.env(?:\.|\[')([A-Z_]+)/g)].map(([, name = '']) => name),
  )
  assert.ok(names.includes('DATABASE_URL'))
  const page = read('docs/reference/cli.md')
  assert.deepEqual(
    names.filter((name) => !page.includes(`\`${name}\``)),
    [],
  )
})

test('the pages name no machine', () => {
  for (const page of pages)
    assert.doesNotMatch(read(page), /\/(?:home|root|work|tmp|Users)\/|registry\.|localhost:\d/, page)
})
