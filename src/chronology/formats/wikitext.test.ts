import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wikiItems } from './wikitext.js'

const brief = (wikitext: string): unknown[] =>
  wikiItems(wikitext).map(({ category, above, text }) => [category, above, text])

test('the innermost items, with their topics and categories, in both ways of writing headings', () => {
  const page = `{{Current events|year=2017|month=07|day=09|content=
<!-- All news items below this line -->
;Arts and culture
*[[Zenda festival]]
**[[2017 Zenda festival|The festival]] opens. [https://times.example/1 (Example Times)]
**''Second'' night. {{cite web|url=https://x.example|title={{lang|de|T}}}}
'''Sport'''
*A '''regatta''' ends.<ref>note</ref> &ndash; 30&nbsp;boats
== Law ==
* [[Ruritania]]
** [[Strelsau]]
*** A court sits. <br/> [https://a.example (A)] [https://b.example]
<!-- All news items above this line -->|}}`
  assert.deepEqual(brief(page), [
    ['Arts and culture', ['Zenda festival'], 'The festival opens. (Example Times)'],
    ['Arts and culture', ['Zenda festival'], 'Second night.'],
    ['Sport', [], 'A regatta ends. – 30 boats'],
    ['Law', ['Ruritania', 'Strelsau'], 'A court sits. (A)'],
  ])
  const [first, , , last] = wikiItems(page)
  assert.deepEqual(first?.articles, ['2017 Zenda festival', 'Zenda festival'])
  assert.deepEqual(first?.addresses, ['https://times.example/1'])
  assert.deepEqual(last?.addresses, ['https://a.example', 'https://b.example'])
})

test('an item without anything below it is no topic, and one heading does not reach past the next', () => {
  assert.deepEqual(brief('*One\n*Two\n**Three\n;Law\n*Four'), [
    ['', [], 'One'],
    ['', ['Two'], 'Three'],
    ['Law', [], 'Four'],
  ])
})

test('comments, files, other languages and pages without a list give nothing', () => {
  assert.deepEqual(brief('<!-- *hidden -->\nPlain words.\n{{Template|*not an item}}'), [])
  assert.deepEqual(wikiItems('*[[File:Map.png|thumb]] Seen in [[:de:Zenda]]')[0]?.articles, [])
})

test('an outlet that is a link itself, and templates that stand for words', () => {
  const [item] = wikiItems(
    "*Scores are 2{{ndash}}1 for {{nowrap|Team [[Zenda]]}}. [https://a.example (''[[Example Times]]'')] {{small|x|{{lang|de|Ende}}}}",
  )
  assert.equal(item?.text, 'Scores are 2–1 for Team Zenda. (Example Times) Ende')
  assert.deepEqual(item?.addresses, ['https://a.example'])
})

test('a page that was vandalised is read in time that grows with its length', () => {
  for (const part of ['[http://a ', '<ref ', '<!--', '{{', '[[a|', "'''", '* [[File:', '{{a}} |']) {
    const started = performance.now()
    wikiItems(`*${part.repeat(20_000)}`)
    assert.ok(performance.now() - started < 3_000, part)
  }
})

test('whatever the text, it is read to its end', () => {
  const part = fc.constantFrom(
    '*',
    '**',
    '[[',
    ']]',
    '{{',
    '}}',
    '[http://a.b ',
    ']',
    "'''",
    ';',
    '<!--',
    '-->',
    '<ref',
    '>',
    '|',
    '\n',
    'word ',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      for (const { text } of wikiItems(parts.join(''))) assert.doesNotMatch(text, /\n/)
    }),
  )
})
