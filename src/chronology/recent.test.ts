import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MemoryStore } from '../adapters/store/memory.js'
import type { Context, Day, Event } from '../model/index.js'
import { aLink, anEvent, aReference, aTranscript } from '../testing/builders.js'
import { recently } from './recent.js'

const UNTIL = '2017-09-20'
const FILLER = Array.from({ length: 400 }, (_, index) =>
  anEvent(`Filler ${index}`, '2015-03-04', { places: ['Elsewhere'], actors: [`Nobody ${index}`] }),
)

async function storeOf(events: readonly Event[]): Promise<MemoryStore> {
  const store = new MemoryStore()
  async function* entries() {
    yield [...events, ...FILLER].map((event) => ({ event, text: '' }))
  }
  await store.put('test', entries())
  return store
}

const TRANSCRIPT = aTranscript({
  segments: [{ id: 's1', start: 0, end: 4, speaker: null, text: 'Arden and the League spoke of the dam.', words: [] }],
})
const REFERENCE = aReference(TRANSCRIPT, {
  id: 'r1',
  text: 'Arden and the League',
  value: { type: 'event', names: ['Arden', 'League'], kinds: [], told: false, lasted: null },
})

async function told(events: readonly Event[], until: Day = UNTIL, links = [] as Parameters<typeof aLink>[1][]) {
  const asked = {
    references: [REFERENCE],
    links: links.map((event) => aLink('r1', event)),
    speaker: 'Idris Valmorane',
    until,
  }
  return recently(asked, await storeOf(events))
}

function names(contexts: readonly Context[]): string[] {
  return contexts.map(({ event, daysBefore }) => `${daysBefore} ${event.names[0]}`)
}

const DAM = anEvent('Opening of the dam', '2017-09-10', { places: ['Arden'], actors: ['League'] })
const TALKS = anEvent('Talks in Arden', '2017-08-01/2017-08-05', { places: ['Arden'], actors: ['League', 'Others'] })

test('events of the same people and places shortly before, the latest first, with the names they share', async () => {
  const found = await told([TALKS, DAM])
  assert.deepEqual(names(found), ['10 Opening of the dam', '46 Talks in Arden'])
  assert.deepEqual([found[0]?.shared.toSorted(), found[0]?.references], [['Arden', 'League'], ['r1']])
})

test('near misses: too long ago, after the day, not yet over, not known yet, of one common name only, a term of office', async () => {
  const both = { places: ['Arden'], actors: ['League'] }
  const misses = [
    anEvent('Long ago', '2017-05-01', both),
    anEvent('Afterwards', '2017-09-21', both),
    anEvent('Going on', '2017-09-01/2017-10-01', both),
    anEvent('Kept secret', '2017-09-01', { ...both, knownFrom: '2017-12-01' }),
    anEvent('Elsewhere', '2017-09-01', { places: ['Elsewhere'] }),
    anEvent('Chair of the League', '2017-09-01', { ...both, type: 'term' }),
    anEvent('A later report', '2017-09-01', { ...both, follows: 'test:other' }),
  ]
  assert.deepEqual(names(await told(misses)), [])
})

test('what the words themselves are linked to stands with the evidence, and is not told again', async () => {
  assert.deepEqual(names(await told([DAM, TALKS], UNTIL, [DAM])), ['46 Talks in Arden'])
})

test('one story does not fill the list', async () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    anEvent(`Vote ${index}`, `2017-09-${String(index + 3).padStart(2, '0')}`, {
      places: ['Arden'],
      actors: ['League'],
    }),
  )
  const speaker = anEvent('Prize for Valmorane', '2017-08-20', { actors: ['Idris Valmorane'] })
  const found = await told([...many, speaker])
  assert.equal(found.length, 8)
  assert.ok(names(found).includes('31 Prize for Valmorane'))
})

test('law: the order of events plays no part, and nothing is younger than the day', async () => {
  const event = fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom('07', '08', '09'), fc.constantFrom('Arden', 'League'))
    .map(([day, month, name]) => [`2017-${month}-${String(day).padStart(2, '0')}`, name] as const)
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (rows) => {
      const events = rows.map(([when, name], index) =>
        anEvent(`E${index}`, when, { places: [name], actors: ['League'] }),
      )
      const found = await told(events)
      assert.deepEqual(found, await told(events.toReversed()))
      for (const { daysBefore } of found) assert.ok(daysBefore >= 0 && daysBefore <= 120)
    }),
    { numRuns: 15 },
  )
})
