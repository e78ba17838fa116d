import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { marked } from 'marked'
import { assessments, texts } from '../testing/arbitraries.js'
import { hearsayAccount, reliefStatement, silentText } from '../testing/assessments.js'
import { escaped, fenced, linked } from './escape.js'
import { toMarkdown } from './index.js'
import { visible } from './visible.js'

const GOLDEN = { 'relief-statement': reliefStatement, 'silent-text': silentText, 'hearsay-account': hearsayAccount }

for (const [name, assessment] of Object.entries(GOLDEN)) {
  test(`golden: ${name}`, () => {
    const expected = readFileSync(new URL(`../../src/report/golden/${name}.md`, import.meta.url), 'utf8')
    assert.equal(toMarkdown(assessment()), expected)
  })
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
    )
    .replace(/\s+/g, ' ')
    .trim()
}

function rendered(markdown: string): string {
  return marked.parse(markdown, { async: false, gfm: true })
}

test('foreign text is shown and does nothing, wherever it stands', () => {
  fc.assert(
    fc.property(texts(), (text) => {
      const shown = visible(text).replace(/\s+/g, ' ').trim()
      for (const [before, after, tags] of [
        ['- ', '', ['ul', 'li']],
        ['Said: ', ' [r1](#r1)', ['p', 'a']],
        ['# ', '', ['h1']],
      ] as const) {
        const html = rendered(`${before}${escaped(text)}${after}`)
        const found = [...html.matchAll(/<([a-z][a-z0-9]*)/g)].map((match) => match[1])
        assert.deepEqual(found, [...tags], html)
        assert.ok(textOf(html).includes(shown), `${JSON.stringify(shown)} in ${html}`)
      }
    }),
    { numRuns: 300 },
  )
})

test('a table cell stays one cell', () => {
  fc.assert(
    fc.property(texts(), (text) => {
      const html = rendered(`| a | b |\n| --- | --- |\n| ${escaped(text)} | end |`)
      assert.equal((html.match(/<td/g) ?? []).length, 2)
      assert.match(html, /<td>end<\/td>/)
    }),
    { numRuns: 150 },
  )
})

test('only addresses of the web become links, and keep their address', () => {
  assert.equal(linked('here', 'javascript:alert(1)'), 'here')
  const html = rendered(linked('here', 'https://a.example/?q=1&copy=2\\"><b>'))
  assert.deepEqual(html.match(/<[a-z]+/g), ['<p', '<a'])
  assert.match(html, /href="https:\/\/a\.example\/\?q=1&amp;copy=2/)
})

test('code cannot leave its fence', () => {
  const html = rendered(fenced('sha256sum "```\n# x"'))
  assert.deepEqual(html.match(/<[a-z0-9]+/g), ['<pre', '<code'])
})

test('any assessment can be written', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      assert.match(toMarkdown(assessment), /^# [\s\S]+\n$/)
    }),
    { numRuns: 30 },
  )
})
