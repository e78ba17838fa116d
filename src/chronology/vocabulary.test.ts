import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MemoryStore } from '../adapters/store/memory.js'
import { noun, type Reference } from '../model/index.js'
import { anEvent } from '../testing/events.js'
import { readRecord } from './formats/formats.js'
import { texts } from './formats/texts.js'
import type { Entry } from './port.js'
import { vocabulary } from './vocabulary.js'

function named(...names: readonly string[]): Reference {
  return noun('reference', {
    id: 'r1',
    of: 'event',
    text: names.join(', '),
    segment: 's1',
    from: 0,
    to: 10,
    start: null,
    end: null,
    meant: 'past',
    by: 'test',
    value: { type: 'event', names, kinds: [], told: false, lasted: null },
  })
}

function speech(line: string): Entry {
  const [row] = readRecord(texts.reader(line), line, 1)
  return row?.kind === 'entry' ? row.entry : assert.fail(JSON.stringify(row))
}

/** News of two years about one place each, and of all months about a third. */
async function world(): Promise<MemoryStore> {
  const store = new MemoryStore()
  const news = Array.from({ length: 480 }, (_, index): Entry => {
    const month = index % 24
    const when = `${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`
    const place = index < 24 ? (month < 12 ? 'Tikrit' : 'Benghazi') : 'Everywhere'
    return { event: anEvent({ id: `n${index}`, when, names: [`item ${index}…`] }), text: `something at ${place}` }
  })
  await store.put('news', batches(news))
  const speeches = ['2011-02-01', '2011-03-01', '2011-04-01', '2011-05-01'].map((date) =>
    speech(JSON.stringify({ date, text: `Of Benghazi we spoke, and of bridges. Bridges! ${date}` })),
  )
  await store.put('texts', batches(speeches))
  return store
}

async function* batches(...all: (readonly Entry[])[]): AsyncGenerator<readonly Entry[]> {
  yield* all
}

test('names are counted by months, those of the news and those of dated texts apart', async () => {
  const [news, speeches] = await vocabulary([named('Tikrit', 'Benghazi')], await world())
  assert.deepEqual([news?.collection, speeches?.collection], ['news', 'texts'])
  const tikrit = news?.terms.find(({ term }) => term === 'tikrit')?.counts ?? []
  assert.deepEqual([tikrit[0], tikrit[11], tikrit[12]], [1, 1, 0])
  assert.equal(news?.first, 2010 * 12)
})

test('a name in every month, an unknown one and a plain word are left out; no name, no vocabulary', async () => {
  const store = await world()
  const [news] = await vocabulary([named('Everywhere', 'Nowhere')], store)
  assert.deepEqual(news?.terms, [])
  assert.deepEqual(await vocabulary([named()], store), [])
})

test('of a dated text only the names are kept, and nothing is linked to it', () => {
  const { event, text } = speech('{"date":"2011-02-01","text":"Of Benghazi we spoke, and of bridges. Bridges!"}')
  assert.deepEqual([event.type, event.reported, text], ['text', true, 'Benghazi'])
})
