import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Event, noun } from '../../model/index.js'
import { events } from '../../testing/arbitraries.js'
import { anEvent } from '../../testing/events.js'
import type { Entry } from '../port.js'
import { followUps } from './follow.js'
import { mergeStory } from './merge-story.js'
import { stories } from './stories.js'

type Told = Partial<Event> & Pick<Event, 'when'>

let count = 0

/** A news item as the portal's format reads it. */
function report(text: string, fields: Told): Entry {
  count += 1
  const event = anEvent({
    id: `news:${fields.when}-${count}`,
    names: [`${text.split(' ').slice(0, 8).join(' ')}…`],
    reported: true,
    knownFrom: addDays(fields.when, -2),
    sources: [{ source: 'news', url: null }],
    ...fields,
  })
  return { event, text }
}

function fact(name: string, fields: Told): Entry {
  const id = `starter:${fields.when}-${name}`
  return { event: anEvent({ id, names: [name], sources: [{ source: 'starter', url: null }], ...fields }), text: '' }
}

/** As many stories as there are events. */
function told(...entries: Entry[]): number {
  return stories(entries).length
}

const quake = 'A magnitude 6.1 earthquake strikes the town of Selfoss in Iceland, and 30 people are hurt.'

test('one sentence in two copies is one event', () => {
  const copy = { when: '2021-03-04', type: 'disaster' } as const
  assert.equal(told(report(quake, copy), report(`${quake} Earthquakes in Iceland`, { ...copy, type: 'news' })), 1)
})

test('the same id is the same event, whatever words tell it', () => {
  const shipped = report('Disaster in Selfoss: Iceland…', {
    id: 'news:1',
    when: '2021-03-04',
    names: ['Disaster in Selfoss: Iceland…'],
  })
  assert.equal(told(shipped, report(quake, { id: 'news:1', when: '2021-03-04' })), 1)
  assert.equal(told(shipped, report('Strelsau hosts a fair of books.', { id: 'news:2', when: '2021-03-04' })), 2)
})

test('a report tells of a known event by its name, up to two days after', () => {
  const summit = fact('Warsaw NATO summit', {
    when: '2016-07-08/2016-07-09',
    type: 'talks',
    places: ['Warsaw', 'Poland'],
  })
  const text = 'Leaders gather in Warsaw for the NATO summit of two days.'
  const on = (when: string): Entry => report(text, { when, type: 'talks', places: ['Warsaw'], actors: ['NATO'] })
  assert.equal(told(summit, on('2016-07-08')), 1)
  assert.equal(told(summit, on('2016-07-11')), 1)
  assert.equal(told(summit, on('2016-07-12')), 2, 'three days after')
  assert.equal(told(summit, on('2016-07-06')), 2, 'two days before')
})

test('a fact and one told by other words are one by their rare names', () => {
  const fire = fact('Buncefield fire', {
    when: '2005-12-11',
    type: 'accident',
    places: ['Hemel Hempstead', 'United Kingdom'],
    actors: ['Hertfordshire Oil Storage Terminal'],
  })
  const text = 'Blasts and a fire at the Hertfordshire Oil Storage Terminal in Buncefield near Hemel Hempstead.'
  const item = report(text, {
    when: '2005-12-11',
    type: 'attack',
    places: ['Hemel Hempstead'],
    actors: ['Hertfordshire Oil Storage Terminal', 'Buncefield'],
  })
  assert.equal(told(fire, item), 1)
})

test('near misses stay apart', () => {
  const day = '2012-05-06'
  const cases: readonly (readonly [string, Entry, Entry])[] = [
    [
      'two blasts in one city on one day',
      report('A car bomb in the Sadr City district of Baghdad wounds 12 people.', {
        when: day,
        type: 'attack',
        places: ['Baghdad'],
        actors: ['Sadr City'],
      }),
      report('A roadside bomb in the Karrada district of Baghdad wounds 20 people.', {
        when: day,
        type: 'attack',
        places: ['Baghdad'],
        actors: ['Karrada'],
      }),
    ],
    [
      'an earthquake and its aftershock',
      report(quake, { when: day, type: 'disaster', places: ['Iceland', 'Selfoss'] }),
      report('A magnitude 5.4 aftershock strikes the town of Selfoss in Iceland, and 3 people are hurt.', {
        when: day,
        type: 'disaster',
        places: ['Iceland', 'Selfoss'],
      }),
    ],
    [
      'earthquakes of different strength',
      report(quake, { when: day, type: 'disaster', places: ['Iceland', 'Selfoss'] }),
      report(quake.replace('6.1', '5.9'), { when: addDays(day, 1), type: 'disaster', places: ['Iceland', 'Selfoss'] }),
    ],
    [
      'first and second round',
      fact('First round of the Ruritanian presidential election', {
        when: day,
        type: 'election',
        places: ['Ruritania'],
      }),
      report(
        'Voters in Ruritania choose between the two left in the second round of the Ruritanian presidential election.',
        { when: addDays(day, 1), type: 'election', places: ['Ruritania'] },
      ),
    ],
    [
      'the death and the funeral',
      fact('Death of Walburga Quist', { when: day, type: 'death', places: ['Strelsau'], actors: ['Walburga Quist'] }),
      report('Thousands attend the funeral of Walburga Quist in Strelsau.', {
        when: addDays(day, 2),
        type: 'death',
        places: ['Strelsau'],
        actors: ['Walburga Quist'],
      }),
    ],
    [
      'the same words from another place',
      report('Flooding of the river forces hundreds from their homes in Zenda.', {
        when: day,
        type: 'disaster',
        places: ['Zenda'],
      }),
      report('Flooding of the river forces hundreds from their homes in Hentzau.', {
        when: addDays(day, 1),
        type: 'disaster',
        places: ['Hentzau'],
      }),
    ],
    [
      'an event and what happens because of it',
      fact('Resignation of Rudolf Rassendyll', {
        when: day,
        type: 'office',
        places: ['Ruritania'],
        actors: ['Rudolf Rassendyll'],
      }),
      report('The parliament of Ruritania is dissolved after the resignation of Rudolf Rassendyll.', {
        when: addDays(day, 1),
        type: 'office',
        places: ['Ruritania'],
        actors: ['Rudolf Rassendyll'],
      }),
    ],
    [
      'two facts of one source',
      fact('Strelsau summit', { when: day, type: 'talks', places: ['Strelsau'] }),
      fact('The Strelsau summit', { when: day, type: 'talks', places: ['Strelsau'] }),
    ],
    [
      'a day of a long siege and the siege',
      fact('Siege of Strelsau Castle', { when: `${day}/2012-09-01`, type: 'offensive', places: ['Strelsau'] }),
      report('Ten are hurt in the siege of Strelsau Castle.', {
        when: day,
        type: 'attack',
        places: ['Strelsau'],
        actors: ['Strelsau Castle'],
      }),
    ],
  ]
  for (const [name, a, b] of cases) assert.equal(told(a, b), 2, name)
})

test('terms of office and dated texts are never merged', () => {
  const term = { when: '2012-05-06/2016-05-06', type: 'term', places: ['Ruritania'], actors: ['king'] } as const
  assert.equal(told(fact('Rudolf Elphberg', term), { ...fact('Rudolf Elphberg', term), text: 'x' }), 2)
  const text = report(quake, { when: '2012-05-06', type: 'text' })
  assert.equal(told(text, report(quake, { when: '2012-05-06', type: 'text' })), 2)
})

test('the checked fact gives id and day, the report its words, its day and its outlet; the earliest knownFrom stays', () => {
  const one = fact('Warsaw NATO summit', {
    when: '2016-07-08',
    type: 'talks',
    places: ['Warsaw'],
    labels: [{ language: 'pl', name: 'Szczyt' }],
  })
  const other = report('Leaders gather in Warsaw.', {
    when: '2016-07-09',
    type: 'news',
    places: ['Warsaw', 'Poland'],
    foreseenFrom: '2014-09-05',
    sources: [
      { source: 'news', url: null, licence: 'CC-BY-SA-4.0' },
      { source: 'Example Times', url: 'https://times.example/1' },
    ],
  })
  const { event, text } = mergeStory([other, one])
  assert.equal(event.id, one.event.id)
  assert.deepEqual([event.when, event.reported, event.type], ['2016-07-08', false, 'talks'])
  assert.deepEqual(event.names, ['Warsaw NATO summit'])
  assert.deepEqual(event.places, ['Warsaw', 'Poland'])
  assert.equal(event.knownFrom, '2016-07-08', 'the report of the day after says nothing of the day before')
  assert.equal(event.foreseenFrom, '2014-09-05')
  assert.deepEqual(event.sources, [
    { source: 'starter', url: null },
    { source: 'news', url: null, licence: 'CC-BY-SA-4.0', on: '2016-07-09' },
    { source: 'Example Times', url: 'https://times.example/1', on: '2016-07-09' },
  ])
  assert.equal(event.outlets, 1)
  assert.equal(text, other.text)
})

test('of two reports the earlier day counts, and the event stays reported', () => {
  const [one, other] = [report(quake, { when: '2021-03-05' }), report(quake, { when: '2021-03-04' })]
  const { event } = mergeStory([one, other])
  assert.deepEqual([event.when, event.reported, event.knownFrom], ['2021-03-04', true, '2021-03-02'])
})

test('a later report of a story follows its first event, and its own follow-up does too', () => {
  const crash = fact('Zenda Castle fire', { when: '2012-05-06', type: 'accident', places: ['Zenda', 'Ruritania'] })
  const toll = report('The toll of the fire at Zenda Castle rises to twelve.', {
    when: '2012-05-11',
    places: ['Zenda'],
    actors: ['Zenda Castle'],
  })
  const other = report('Strelsau hosts a fair of books.', { when: '2012-05-12', places: ['Strelsau'] })
  const late = report('A memorial to the fire at Zenda Castle is opened.', {
    when: '2012-08-11',
    places: ['Zenda'],
    actors: ['Zenda Castle'],
  })
  const all = followUps(stories([late, toll, other, crash]).map(mergeStory))
  const follows = new Map(all.map(({ event }) => [event.id, event.follows]))
  assert.equal(follows.get(toll.event.id), crash.event.id)
  assert.equal(follows.get(other.event.id), null)
  assert.equal(follows.get(late.event.id), null, 'too late')
  assert.equal(follows.get(crash.event.id), null)
})

const entry: fc.Arbitrary<Entry> = fc
  .tuple(events(), fc.constantFrom('', 'one line', 'two\nlines'))
  .filter(([{ days }]) => days.from !== null && days.to !== null)
  .map(([event, text]) => ({ event: noun('event', { ...event, type: 'news' }), text }))

test('law: the order of a story does not matter, and merging again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), fc.nat(), (all, seed) => {
      const shuffled = all.map((one, index) => ({ one, at: (index * 7919 + seed) % 13 })).sort((a, b) => a.at - b.at)
      const once = mergeStory(all)
      assert.deepEqual(mergeStory(shuffled.map(({ one }) => one)), once)
      assert.deepEqual(mergeStory([once]), once)
      assert.deepEqual(mergeStory([...all, once]), once)
    }),
  )
})

test('law: a story is known no later than any of its entries, and reported only where all are', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (all) => {
      const { event } = mergeStory(all)
      const known = ({ reported, knownFrom, days }: Event): string => (reported ? (days.from ?? '') : knownFrom)
      const told = event.reported ? ({ knownFrom }: Event): string => knownFrom : known
      assert.ok(all.every((one) => event.knownFrom <= told(one.event)))
      assert.equal(
        event.reported,
        all.every((one) => one.event.reported),
      )
    }),
  )
})

const PIECES = [
  'Zenda',
  'Hentzau',
  'Strelsau',
  'Tarlenheim',
  'bridge',
  'collapse',
  'opens',
  'castle',
  'Elphberg',
  'summit',
  '12',
  '40',
]
const item: fc.Arbitrary<Entry> = fc
  .record({
    words: fc.array(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 7 }),
    day: fc.nat({ max: 4 }),
    known: fc.boolean(),
    id: fc.nat(),
  })
  .map(({ words, day, known, id }) => {
    const when = addDays('2012-05-06', day)
    const names = words.filter((word) => /^[A-Z]/.test(word))
    const made = known
      ? fact(words.join(' '), { when, places: names.slice(0, 1) })
      : report(words.join(' '), { when, places: names.slice(0, 1) })
    return { ...made, event: noun('event', { ...made.event, id: `${made.event.id}-${id}` }) }
  })

test('law: stories part the entries, whatever their order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(item, { maxLength: 12, selector: ({ event }) => event.id }), (all) => {
      const ids = (from: readonly Entry[]): string[][] =>
        stories(from).map((story) => story.map(({ event }) => event.id).sort())
      assert.deepEqual(ids([...all].reverse()), ids(all))
      assert.deepEqual(ids(all).flat().sort(), all.map(({ event }) => event.id).sort())
    }),
  )
})
