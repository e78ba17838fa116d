import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { portalItems } from './portal-page.js'
import { inlineOf } from './wikitext.js'

test('links show their labels and lead to articles', () => {
  assert.deepEqual(
    inlineOf(
      "The [[Zwolle dyke|dyke]] of '''[[Zwolle]]''' opens near [[:w:Kampen_(town)#History|Kampen]]s [[File:A.jpg|thumb]].",
    ),
    { said: 'The dyke of Zwolle opens near Kampens.', titles: ['Zwolle dyke', 'Zwolle', 'Kampen (town)'], cited: [] },
  )
  assert.deepEqual(inlineOf('[[Portal:Dykes]] and [[Category:Dykes]] [[wikt:dyke|word]]').titles, [])
})

test('outlets are taken from the end of the line, in brackets within or about the link', () => {
  const { said, cited } = inlineOf(
    "A dyke opens. [http://a.example/1 (Dyke News)], ([https://b.example/2 ''The Ditch'']) [http://www.c.example/3] [http://d.example/4 Harbour Post]",
  )
  assert.equal(said, 'A dyke opens.')
  assert.deepEqual(cited, [
    { outlet: 'Dyke News', url: 'http://a.example/1' },
    { outlet: 'The Ditch', url: 'https://b.example/2' },
    { outlet: 'c.example', url: 'http://www.c.example/3' },
    { outlet: 'Harbour Post', url: 'http://d.example/4' },
  ])
})

test('a link within a sentence keeps its words', () => {
  const { said, cited } = inlineOf(
    'The mayor [http://a.example/1 opens the dyke] in the rain. [http://b.example/2 (Post)]',
  )
  assert.equal(said, 'The mayor opens the dyke in the rain.')
  assert.deepEqual(
    cited.map(({ url }) => url),
    ['http://a.example/1', 'http://b.example/2'],
  )
})

test('templates, entities and tags', () => {
  assert.equal(
    inlineOf('{{flagicon|NL}} The {{USS|Zwolle}} sails{{snd}}{{convert|5|km|mi}} &amp; back{{nbsp}}again.<br/>').said,
    'The Zwolle sails –5 km & back again.',
  )
  assert.deepEqual(inlineOf('A dyke opens. {{cite web|url=http://a.example/1 |title=X|publisher=[[The Post]]}}'), {
    said: 'A dyke opens.',
    titles: [],
    cited: [{ outlet: 'The Post', url: 'http://a.example/1' }],
  })
  assert.equal(inlineOf('[javascript:alert(1) press] here').cited.length, 0)
})

test('no wikitext is left, however broken, and it takes no time', () => {
  const pieces = fc.constantFrom(
    '[[',
    ']]',
    '[',
    ']',
    '{{',
    '}}',
    '|',
    "''",
    '<ref>',
    'http://a.example',
    '(',
    ')',
    ' ',
    'dyke',
    '\n*',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const page = `*x\n*${parts.join('')}`
      for (const { said } of portalItems(page)) assert.doesNotMatch(said, /\[\[|\]\]|\{\{|\}\}|''/)
    }),
  )
  const begun = performance.now()
  for (const hostile of ['[[', '{{', '[http://a', '<ref>', '<!--', "'''", '(', '[[a|'])
    portalItems(`*${hostile.repeat(20_000)}`)
  assert.ok(performance.now() - begun < 5_000)
})

const DAY = `{{Current events|year=2017|month=07|day=9|content=
<!-- All news items below this line -->
;Works and dykes
*[[Zwolle dyke]]
**[[2017 opening]]:
***The mayor opens the dyke. [http://a.example/1 (Post)]
***A band plays at the dyke. (Gazette)
**A boat passes the dyke. [http://b.example/2 (Post)]
*A bridge opens elsewhere. [http://c.example/3 (Post)]<!-- hidden item -->
*[[A topic that has nothing below]]
'''Sports'''
*[[2017 dyke run]]
**[[Ada Example]] wins the run.<ref>{{cite news|url=http://d.example}}</ref> [http://e.example/4 (Post)]
<!-- All news items above this line -->|}}
`

test("a day's page: headings, topics within topics, and the news at their ends", () => {
  assert.deepEqual(
    portalItems(DAY).map(({ category, topics, said }) => [category, topics.join(' > '), said]),
    [
      ['Works and dykes', 'Zwolle dyke > 2017 opening', 'The mayor opens the dyke.'],
      ['Works and dykes', 'Zwolle dyke > 2017 opening', 'A band plays at the dyke. (Gazette)'],
      ['Works and dykes', 'Zwolle dyke', 'A boat passes the dyke.'],
      ['Works and dykes', '', 'A bridge opens elsewhere.'],
      ['Sports', '2017 dyke run', 'Ada Example wins the run.'],
    ],
  )
})

test('headings in bold, with equals signs, and a page without its wrapper', () => {
  const page = (heading: string) => `${heading}\n*A bridge opens today. [http://c.example/3 (Post)]`
  for (const heading of ["'''Works'''", ';Works', '=== Works ===', "'''Works''':", ";'''Works'''"])
    assert.equal(portalItems(page(heading))[0]?.category, 'Works', heading)
  assert.equal(portalItems(page(''))[0]?.category, null)
  assert.deepEqual(portalItems(''), [])
})
