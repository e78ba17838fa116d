import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MemoryStore } from '../adapters/store/memory.js'
import {
  type Event,
  noun,
  type Reference,
  type ReferenceKind,
  type Segment,
  type SharedKey,
  type Value,
} from '../model/index.js'
import { anEvent } from '../testing/events.js'
import { lookUp } from './look-up.js'
import type { Entry, EventSource } from './port.js'

const MOSUL = anEvent({
  id: 'mosul',
  when: '2017-07-10',
  names: ['Recapture of Mosul', 'Liberation of Mosul'],
  type: 'capture',
  places: ['Mosul', 'Iraq'],
  actors: ['Iraqi army', 'Islamic State'],
})
const FALL = anEvent({
  id: 'fall',
  when: '2014-06-10',
  names: ['Fall of Mosul'],
  type: 'capture',
  places: ['Mosul', 'Iraq'],
  actors: ['Islamic State'],
})
const SUDAN = anEvent({
  id: 'sudan',
  when: '2019-04-11',
  names: ['Sudanese coup of 2019'],
  type: 'coup',
  places: ['Khartoum', 'Sudan'],
})
const SOUTH = anEvent({
  id: 'south',
  when: '2011-07-09',
  names: ['Independence of South Sudan'],
  type: 'statement',
  places: ['Juba', 'South Sudan'],
})
const OBAMA = anEvent({
  id: 'obama',
  when: '2009-01-20/2017-01-20',
  names: ['Barack Obama', 'Obama'],
  type: 'term',
  places: ['United States'],
  actors: ['President of the United States', 'President'],
})
const EVENTS = [MOSUL, FALL, SUDAN, SOUTH, OBAMA]

async function storeOf(events: readonly Event[], texts: Readonly<Record<string, string>> = {}): Promise<MemoryStore> {
  const store = new MemoryStore()
  const entries: Entry[] = events.map((event) => ({ event, text: texts[event.id] ?? '' }))
  await store.put(
    't',
    (async function* () {
      yield entries
    })(),
  )
  return store
}

function segment(text: string): Segment {
  return { id: 's1', start: null, end: null, speaker: null, text, words: [] }
}

/** A reference whose words are the part of the text between brackets, or all of it. */
function aReference(
  text: string,
  value: Partial<Value> & Pick<Value, 'type'>,
  of: ReferenceKind,
): { reference: Reference; segment: Segment } {
  const open = text.indexOf('[')
  const plain = text.replace(/[[\]]/g, '')
  const [from, to] = open < 0 ? [0, plain.length] : [open, text.indexOf(']') - 1]
  const reference = noun('reference', {
    id: 'r1',
    of,
    text: plain.slice(from, to),
    segment: 's1',
    from,
    to,
    start: null,
    end: null,
    meant: 'past' as const,
    by: 'test',
    value: value as Value,
  })
  return { reference, segment: segment(plain) }
}

async function candidates(
  store: EventSource,
  text: string,
  names: readonly string[] = [],
  of: ReferenceKind = 'event',
) {
  const value =
    of === 'event'
      ? { type: 'event' as const, names, kinds: [], lasted: null }
      : { type: 'office' as const, office: '', holder: '', standing: 'current' as const }
  const { reference, segment: one } = aReference(text, value, of)
  return (await lookUp([reference], [one], store)).get('r1') ?? []
}

const keysIn = (shared: readonly SharedKey[]): string[] => shared.map(({ key }) => key)

test('an event named in the words comes first, with what the two share', async () => {
  const [first, second] = await candidates(
    await storeOf(EVENTS),
    'since the liberation of Mosul from the Islamic State',
  )
  assert.deepEqual([first?.event.id, second?.event.id], ['mosul', 'fall'])
  assert.deepEqual(first?.names, [{ key: 'liberation of mosul', share: 1 / 4 }])
  assert.deepEqual(first?.places, [{ key: 'mosul', share: 2 / 4 }])
  assert.deepEqual(first?.actors, [{ key: 'islamic state', share: 2 / 4 }])
  assert.deepEqual(
    first?.terms.map(({ term }) => term),
    ['liber', 'islam', 'mosul', 'state'],
  )
  assert.deepEqual(second?.names, [])
  assert.ok(first?.terms.every(({ share }) => share > 0 && share <= 1))
})

test('only the words of the reference count, not those around it', async () => {
  const store = await storeOf(EVENTS)
  assert.deepEqual(await candidates(store, 'the recapture of Mosul; [nothing here]'), [])
  assert.equal((await candidates(store, 'nothing; [the recapture of Mosul]'))[0]?.event.id, 'mosul')
})

test('a place within a longer place is not in the words', async () => {
  const store = await storeOf(EVENTS)
  const inSouth = await candidates(store, 'we came to South Sudan', ['South Sudan'])
  assert.deepEqual(
    inSouth.find(({ event }) => event.id === 'south')?.places.map(({ key }) => key),
    ['south sudan'],
  )
  assert.deepEqual(inSouth.find(({ event }) => event.id === 'sudan')?.places ?? [], [])
  const both = await candidates(store, 'from Sudan to South Sudan', ['Sudan', 'South Sudan'])
  assert.deepEqual(
    both.find(({ event }) => event.id === 'sudan')?.places.map(({ key }) => key),
    ['sudan'],
  )
})

test('terms of office answer references to offices, and only these', async () => {
  const store = await storeOf(EVENTS)
  const office = await candidates(store, 'President Obama', [], 'office')
  assert.deepEqual(
    office.map(({ event, names, actors }) => [event.id, keysIn(names), keysIn(actors)]),
    [['obama', ['obama'], ['president']]],
  )
  assert.deepEqual(await candidates(store, 'President Obama', ['Obama']), [])
})

test('one rare word is enough only where it is written as a name; words of talk never are', async () => {
  const store = await storeOf([anEvent({ id: 'flood', when: '2010-01-01', names: ['Something…'] })], {
    flood: 'Challenges of a dyke at Zwolle',
  })
  assert.deepEqual(
    (await candidates(store, 'the water at Zwolle', ['Zwolle'])).map(({ event }) => event.id),
    ['flood'],
  )
  assert.deepEqual(await candidates(store, 'the dyke'), [])
  assert.deepEqual(await candidates(store, 'a challenge and a dyke'), [])
  assert.deepEqual((await candidates(store, 'a dyke at zwolle')).length, 1)
})

test('news about a place do not bury the events whose place is known', async () => {
  const news = Array.from({ length: 800 }, (_, n) =>
    anEvent({
      id: `n${n}`,
      when: '2016-01-01',
      names: [`Bombs fall on Mosul ${n}…`],
      places: ['Mosul'],
      reported: true,
    }),
  )
  const store = await storeOf([...news, ...EVENTS])
  const found = await candidates(store, 'when Mosul was free', ['Mosul'])
  assert.deepEqual(
    found.map(({ event, places }) => [event.id, keysIn(places)]),
    [
      ['fall', ['mosul']],
      ['mosul', ['mosul']],
    ],
  )
})

test('how common a place is counts the news too', async () => {
  const news = Array.from({ length: 15 }, (_, n) =>
    anEvent({ id: `n${n}`, when: '2016-01-01', names: [`Bombs fall on Mosul ${n}…`], reported: true }),
  )
  const found = await candidates(await storeOf([...news, ...EVENTS]), 'when Mosul was free', ['Mosul'])
  assert.deepEqual(found.find(({ event }) => event.id === 'mosul')?.places, [{ key: 'mosul', share: 17 / 19 }])
})

test('the name of a people says its place too', async () => {
  const [first] = await candidates(await storeOf(EVENTS), 'the Iraqi army', ['Iraqi'])
  assert.deepEqual(keysIn(first?.places ?? []), ['iraq'])
})

test('a heading made of a sentence is no name', async () => {
  const store = await storeOf([anEvent({ id: 'news', when: '2010-01-01', names: ['Two ships collide off Genoa…'] })])
  const [found] = await candidates(store, 'when two ships collide off Genoa', ['Genoa'])
  assert.deepEqual([found?.event.id, found?.names], ['news', []])
})

test('at most thirty candidates, the same ones in the same order each time', async () => {
  const many = Array.from({ length: 40 }, (_, n) =>
    anEvent({ id: `e${n}`, when: '2010-01-01', names: [`Zwolle dyke ${n}`] }),
  )
  const store = await storeOf(many)
  const first = await candidates(store, 'the Zwolle dyke', ['Zwolle'])
  assert.equal(first.length, 30)
  assert.deepEqual(await candidates(store, 'the Zwolle dyke', ['Zwolle']), first)
})

test('other references are not looked up, and without any nothing is asked', async () => {
  const { reference, segment: one } = aReference('since the fall of Mosul', { type: 'absolute' }, 'time')
  const asked = new Proxy({} as EventSource, { get: () => assert.fail('asked') })
  assert.equal((await lookUp([reference], [one], asked)).size, 0)
})

test('the number of questions does not grow with the references', async () => {
  const store = await storeOf(EVENTS)
  let asked = 0
  const counted = new Proxy<EventSource>(store, {
    get:
      (target, name: keyof EventSource) =>
      (...given: never[]) => {
        asked += 1
        return (target[name] as (...all: never[]) => unknown).apply(target, given)
      },
  })
  const pairs = Array.from({ length: 40 }, (_, n) =>
    aReference(`the fall of Mosul ${n}`, { type: 'event', names: ['Mosul'], kinds: [], lasted: null }, 'event'),
  )
  const references = pairs.map(({ reference }, n) => noun('reference', { ...reference, id: `r${n}`, segment: `s${n}` }))
  const segments = pairs.map(({ segment: one }, n) => ({ ...one, id: `s${n}` }))
  const found = await lookUp(references, segments, counted)
  assert.equal(found.size, 40)
  assert.equal(asked, 5)
})
