import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MemoryStore } from '../adapters/store/memory.js'
import { lookUp } from '../chronology/index.js'
import { addDays, type Candidate, type Event, type Link, noun, type Reference, type Segment } from '../model/index.js'
import { anEvent } from '../testing/events.js'
import { link } from './index.js'

const LOSS = anEvent({
  id: 'loss',
  when: '2003-02-01',
  names: ['Loss of the shuttle', 'death of Kalpana Chawla'],
  type: 'accident',
  places: ['Texas'],
  actors: ['Kalpana Chawla'],
})
const OTHER = anEvent({ id: 'other', when: '2003-03-01', names: ['Opening of the Chawla bridge'], actors: ['Chawla'] })

async function chronology(events: readonly Event[]): Promise<MemoryStore> {
  const plain = Array.from({ length: 3000 }, (_, index) =>
    anEvent({ id: `plain-${index}`, when: addDays('1990-01-01', index), names: [`Meeting in Town ${index}`] }),
  )
  const store = new MemoryStore()
  await store.put(
    't',
    (async function* () {
      yield [...events, ...plain].map((event) => ({ event, text: '' }))
    })(),
  )
  return store
}

/** The words speak of a fatal accident and write the names. */
async function told(
  text: string,
  names: readonly string[],
  events = [LOSS, OTHER],
): Promise<{ readonly candidates: readonly Candidate[]; readonly found: Link | undefined }> {
  const segment: Segment = { id: 's1', start: null, end: null, speaker: null, text, words: [] }
  const reference: Reference = noun('reference', {
    id: 'r1',
    of: 'event' as const,
    text,
    segment: 's1',
    from: 0,
    to: text.length,
    start: null,
    end: null,
    meant: 'past' as const,
    by: 'test',
    value: { type: 'event' as const, names, kinds: ['accident' as const], told: true, lasted: null },
  })
  const candidates = await lookUp([reference], [segment], await chronology(events))
  const [found] = link([reference], candidates, { surfaced: '2003-06-01', medium: 'account' })
  return { candidates: candidates.get('r1') ?? [], found }
}

test('a name that speech recognition misspelt finds the event, and the link is never firm', async () => {
  const { candidates, found } = await told('the accident that killed Kulpna Shavla', ['Kulpna Shavla'])
  assert.deepEqual(
    candidates.map(({ event }) => event.id),
    ['loss'],
  )
  assert.deepEqual(
    candidates[0]?.alike.map(({ said, found }) => [said, found]),
    [
      ['kulpna', 'kalpana'],
      ['shavla', 'chawla'],
    ],
  )
  assert.deepEqual(candidates[0]?.unexplained, [])
  assert.equal(found?.event.id, 'loss')
  assert.match(found?.why ?? '', /^sounds like: Kalpana Chawla; kind: accident/)
  assert.equal(found?.firm, false)
})

test('the same words rightly spelt are firm, and say nothing of sounds', async () => {
  const { candidates, found } = await told('the accident that killed Kalpana Chawla', ['Kalpana Chawla'])
  assert.deepEqual(candidates.find(({ event }) => event.id === 'loss')?.alike, [])
  assert.equal(found?.firm, true)
  assert.doesNotMatch(found?.why ?? '', /sounds like/)
})

test('the link to a misspelt name weighs less', async () => {
  const right = await told('the accident that killed Kalpana Chawla', ['Kalpana Chawla'])
  const wrong = await told('the accident that killed Kulpna Shavla', ['Kulpna Shavla'])
  assert.ok(wrong.found!.probability < right.found!.probability)
})

test('a single name that only sounds like another finds nothing by itself', async () => {
  assert.deepEqual((await told('the accident that killed Shavla', ['Shavla'])).candidates, [])
})

test('a name of which a word is known is taken as it is spelt', async () => {
  const chawla = anEvent({ id: 'chawla', when: '2001', names: ['Shavla prize'], actors: ['Shavla'] })
  const { candidates } = await told('the accident that killed Kulpna Shavla', ['Kulpna Shavla'], [LOSS, chawla])
  assert.deepEqual(
    candidates.map(({ event, alike }) => [event.id, alike.length]),
    [['chawla', 0]],
  )
})

test('what the words do not write as a name is not taken for a misspelt one', async () => {
  assert.deepEqual((await told('the accident that killed kulpna shavla', [])).candidates, [])
})
