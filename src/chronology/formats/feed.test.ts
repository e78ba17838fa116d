import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectFormat } from './formats.js'
import { entries, one, rowsOfText, wrong } from './reading.test.kit.js'

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Gazette</title><link>https://gazette.example/</link>
<item>
  <title>Dyke opens at Zwolle &amp;amp; Kampen</title>
  <link>https://gazette.example/dyke</link>
  <description><![CDATA[<p>The mayor <b>Anna Maras</b> opened it.</p><script>x()</script>]]></description>
  <category>Ceremonies</category>
  <pubDate>Tue, 04 May 2021 23:30:00 -0500</pubDate>
  <guid isPermaLink="false">g-1</guid>
</item>
<item>
  <title>No day</title>
</item>
</channel></rss>`

test('an item of RSS 2.0 is a report of its day', () => {
  const [good, ...bad] = rowsOfText('feed', RSS)
  const { event, text } = one(good ? [good] : [])
  assert.match(event.id, /^feed:2021-05-04-[0-9a-f]{12}$/)
  assert.deepEqual([event.when, event.reported, event.knownFrom], ['2021-05-04', true, '2021-05-02'])
  assert.deepEqual(event.names, ['Dyke opens at Zwolle & Kampen…'])
  assert.deepEqual(event.sources, [{ source: 'feed', url: 'https://gazette.example/dyke', on: '2021-05-04' }])
  assert.equal(text, 'Dyke opens at Zwolle & Kampen. The mayor Anna Maras opened it.')
  assert.equal(wrong(bad), '13: date is missing')
})

test('RSS 1.0, Atom and JSON Feed tell the same', () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<item rdf:about="x"><title>Dyke opens</title><link>https://gazette.example/dyke</link><dc:date>2021-05-04T10:00:00+02:00</dc:date></item></rdf:RDF>`
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><updated>2022-01-01T00:00:00Z</updated>
<entry><title type="html">Dyke &lt;b&gt;opens&lt;/b&gt;</title><id>tag:x</id><link rel="self" href="https://gazette.example/self"/><link href="https://gazette.example/dyke"/>
<author><name>Jan</name></author><published>2021-05-04T10:00:00Z</published><updated>2021-06-01T10:00:00Z</updated></entry></feed>`
  const json = JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Gazette',
      items: [
        { id: 1, title: 'Dyke opens', url: 'https://gazette.example/dyke', date_published: '2021-05-04T10:00:00Z' },
      ],
    },
    null,
    2,
  )
  for (const text of [rdf, atom, json]) {
    assert.equal(detectFormat(text.split('\n')[0] ?? '', text)?.name, 'feed')
    const { event } = one(rowsOfText('feed', text))
    assert.deepEqual(
      [event.names[0], event.when, event.sources[0]?.url],
      ['Dyke opens…', '2021-05-04', 'https://gazette.example/dyke'],
    )
  }
})

test('an item is the same event whenever the feed is fetched', () => {
  const ids = (text: string) => entries(rowsOfText('feed', text).slice(0, 1)).map(({ event }) => event.id)
  assert.deepEqual(ids(RSS), ids(RSS.replace('The mayor', 'Later: the mayor')))
  assert.notDeepEqual(ids(RSS), ids(RSS.replace('g-1', 'g-2')))
})

test('a broken item of a JSON Feed is told with its line, and the rest is kept', () => {
  const json = `{"version": "https://jsonfeed.org/version/1",
"items": [
  {"id": "a", "title": "Dyke opens", "date_published": "2021-05-04"},
  {"id": "b", "title": Half},
  {"id": "c", "title": "Bridge opens", "date_published": "2021-05-05"}
]}`
  const rows = rowsOfText('feed', json)
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['entry', 'problem', 'entry'],
  )
  assert.match(wrong(rows), /^4: items /)
})

test('broken XML gives what can be told, and entities of its own are not expanded', () => {
  const cut = RSS.slice(0, RSS.indexOf('<pubDate>'))
  assert.equal(wrong(rowsOfText('feed', `${cut}</item>`)), '5: date is missing')
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><item><title>x &b;</title><pubDate>4 May 2021</pubDate></item></rss>`
  assert.equal(detectFormat(bomb, bomb), null)
  assert.equal(one(rowsOfText('feed', bomb)).text, 'x &b;')
})

test('a feed without items, and a link that is none', () => {
  assert.equal(wrong(rowsOfText('feed', '<rss><channel></channel></rss>')), '1: line begins a feed without items')
  const script = RSS.replace('https://gazette.example/dyke', 'javascript:alert(1)')
  assert.equal(entries(rowsOfText('feed', script).slice(0, 1))[0]?.event.sources[0]?.url, null)
})
