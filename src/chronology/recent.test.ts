import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MemoryStore } from '../adapters/store/memory.js'
import type { Context, Day, Event, Reference } from '../model/index.js'
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

test('near misses: too long ago, after the day, on the day, not yet over, not known yet, of one common name only, a term of office', async () => {
  const both = { places: ['Arden'], actors: ['League'] }
  const misses = [
    anEvent('Long ago', '2017-05-01', both),
    anEvent('Afterwards', '2017-09-21', both),
    anEvent('The same day', UNTIL, both),
    anEvent('Going on', '2017-09-01/2017-10-01', both),
    anEvent('Without an end', '2017-09-01/..', both),
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

test('a name that the words say weighs more than one that an event brings which they speak of', async () => {
  const linked = anEvent('Founding of the League', '2011-05-04', { places: ['Arden'], actors: ['Ortlan', 'Belwick'] })
  const many = Array.from({ length: 6 }, (_, index) =>
    anEvent(`Ortlan elsewhere ${index}`, `2012-0${index + 1}-04`, { actors: ['Ortlan', 'Belwick'] }),
  )
  const one = anEvent('Journey of Ortlan', '2017-09-01', { actors: ['Ortlan'] })
  const two = anEvent('Journey of Ortlan and Belwick', '2017-09-02', { actors: ['Ortlan', 'Belwick'] })
  const said = anEvent('Market in Arden', '2017-09-03', { places: ['Arden'] })
  assert.deepEqual(names(await told([linked, ...many, one, two, said], UNTIL, [linked])), [
    '17 Market in Arden',
    '18 Journey of Ortlan and Belwick',
  ])
  assert.deepEqual(names(await told([...many, one, two])), [])
})

test('a link that rests on no name, and words on what is not mentioned, bring no names', async () => {
  const linked = anEvent('Regatta', '2011-05-04', { places: ['Belwick'], actors: ['Ortlan'] })
  const near = anEvent('Ortlan in Belwick', '2017-09-01', { places: ['Belwick'], actors: ['Ortlan'] })
  const source = await storeOf([linked, near])
  const asked = async (reference: Reference, firm: boolean) =>
    names(
      await recently(
        { references: [reference], links: [{ ...aLink('r1', linked), firm }], speaker: null, until: UNTIL },
        source,
      ),
    )
  assert.deepEqual(await asked(REFERENCE, false), [])
  assert.deepEqual(await asked({ ...REFERENCE, meant: 'absent' }, true), [])
  assert.deepEqual(await asked(REFERENCE, true), ['19 Ortlan in Belwick'])
})

test('a name that is a place of many events is common, however few bear it as an actor', async () => {
  const elsewhere = {
    ...REFERENCE,
    value: { type: 'event', names: ['Elsewhere'], kinds: [], told: false, lasted: null },
  } as const
  const near = anEvent('Elsewhere has its say', '2017-09-01', { actors: ['Elsewhere'] })
  const asked = { references: [elsewhere], links: [], speaker: null, until: UNTIL }
  assert.deepEqual(names(await recently(asked, await storeOf([near]))), [])
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
      for (const { daysBefore } of found) assert.ok(daysBefore >= 1 && daysBefore <= 120)
    }),
    { numRuns: 15 },
  )
})
