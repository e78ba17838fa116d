import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectFormat } from './formats.js'
import { entries, rowsOfText, wrong } from './reading.test.kit.js'

function answer(title: string, content: unknown, more: object = {}): string {
  const revisions = [
    { revid: 42, timestamp: '2017-07-12T00:00:00Z', slots: { main: { contentmodel: 'wikitext', content } } },
  ]
  return JSON.stringify({ batchcomplete: true, query: { pages: [{ pageid: 1, ns: 100, title, revisions, ...more }] } })
}

const PAGE = `'''Works'''
*[[Zwolle dyke]]
**The [[Water Board of Zwolle]] opens the dyke in [[Zwolle]], Netherlands. [http://a.example/1 (Post)] [http://b.example/2 (Gazette)]`

test('an item of a page of the portal', () => {
  const text = answer('Portal:Current events/2017 July 9', PAGE)
  assert.equal(detectFormat(text)?.name, 'wikipedia')
  const [entry, ...more] = entries(rowsOfText('wikipedia', text))
  assert.ok(entry && more.length === 0)
  const { event } = entry
  assert.match(event.id, /^wikipedia:2017-07-09-[0-9a-f]{12}$/)
  assert.deepEqual([event.when, event.reported, event.knownFrom, event.outlets], ['2017-07-09', true, '2017-07-07', 2])
  assert.deepEqual([event.places, event.actors], [['Zwolle', 'Netherlands'], ['Water Board of Zwolle']])
  assert.deepEqual(event.sources[0], {
    source: 'wikipedia',
    url: 'https://en.wikipedia.org/w/index.php?title=Portal:Current_events/2017_July_9&oldid=42',
    licence: 'CC-BY-SA-4.0',
    on: '2017-07-09',
  })
  assert.deepEqual(event.sources[2], { source: 'Gazette', url: 'http://b.example/2' })
  assert.equal(entry.text, 'The Water Board of Zwolle opens the dyke in Zwolle, Netherlands. Zwolle dyke')
})

test('the id stays when a source is added to an item or it is moved on the page', () => {
  const id = (page: string) =>
    entries(rowsOfText('wikipedia', answer('Portal:Current events/2017 July 9', page))).map(({ event }) => event.id)[0]
  assert.equal(id(PAGE), id(`${PAGE.replace("'''Works'''", ';Dykes')} [http://c.example/3 (Third)]`))
  assert.notEqual(id(PAGE), id(PAGE.replace('opens', 'closes')))
})

test('pages that are missing or empty tell nothing', () => {
  assert.deepEqual(rowsOfText('wikipedia', answer('Portal:Current events/2017 July 9', '')), [])
  assert.deepEqual(rowsOfText('wikipedia', answer('Portal:Current events/1850 July 9', PAGE, { missing: true })), [])
})

test('what is no day of the portal is told as such, beside the days that are', () => {
  for (const [title, content, problem] of [
    ['Portal:Current events/July 2017', PAGE, /title is no day of the portal: Portal:Current events\/July 2017/],
    ['Portal:Current events/2017 February 29', PAGE, /title is no day of the calendar/],
    ['Portal:Current events/2017 July 9', null, /has no content/],
  ] as const)
    assert.match(wrong(rowsOfText('wikipedia', answer(title, content))), problem)
  assert.match(wrong(rowsOfText('wikipedia', '{"query":{"pages":{"1":{}}}}')), /query has no list of pages/)
})
