import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Lexer, type Token, walkTokens } from 'marked'
import { importFile } from './adapters/sources/import.js'
import { MemoryStore } from './adapters/store/memory.js'
import { readMap } from './chronology/index.js'

const folder = mkdtempSync(join(tmpdir(), 'postquem-docs-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** The snippets of the guide in a language, in their order. */
function snippets(language: string): string[] {
  const found: string[] = []
  const page = readFileSync(new URL('../docs/guide.md', import.meta.url), 'utf8')
  walkTokens(Lexer.lex(page), (token: Token) => {
    if (token.type === 'code' && token.lang === language) found.push(token.text)
  })
  return found
}

function aFile(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test("the guide's map reads the guide's table", async () => {
  const [[table = ''], [map = '']] = [snippets('csv'), snippets('yaml')]
  const store = new MemoryStore()
  const result = await importFile(aFile('events.csv', table), store, { map: readMap(map, 'map.yaml') })
  assert.deepEqual([result.source, result.stored, result.bad], ['city-desk', 2, 0])
  const found = await store.search({ words: 'Zwolle dyke', limit: 2 })
  assert.deepEqual(found.map(({ event }) => [event.when, event.type, event.places]).sort(), [
    ['2021-05-04', 'ceremony', ['Zwolle', 'Overijssel']],
    ['2021-06-03/2021-06-05', 'sport', ['Zwolle']],
  ])
})

test("the guide's own JSON Lines are events", async () => {
  const lines = snippets('json').flatMap((text) => text.split('\n').filter((line) => /"names"|"title"/.test(line)))
  assert.equal(lines.length, 2)
  for (const [index, line] of lines.entries())
    assert.equal((await importFile(aFile(`${index}.jsonl`, line), new MemoryStore())).stored, 1, line)
})
