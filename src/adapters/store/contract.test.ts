import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { type Entry, type EventStore, monthOfHandle, type SearchQuery, tally } from '../../chronology/index.js'
import { Failure } from '../../model/index.js'
import { anEvent } from '../../testing/events.js'
import {
  needsPostgres,
  PASSWORD,
  type PostgresServer,
  postgresPrograms,
  startPostgres,
} from '../../testing/postgres.js'
import type { Database } from './database.js'
import { MemoryStore } from './memory.js'
import { migrate } from './migrations.js'
import { openEmbedded } from './pglite.js'
import { openServer } from './postgres.js'
import { SqlStore } from './sql.js'

// One suite for every adapter: whatever holds the chronology, the answers are the same.

const MOSUL: Entry = {
  event: anEvent({
    id: 'a:mosul',
    when: '2017-07-09/2017-07-10',
    names: ['Recapture of Mosul', 'Liberation of Mosul'],
    type: 'capture',
    places: ['Mosul', 'Iraq'],
    actors: ['Iraqi army', 'Islamic State'],
    began: '2016-10-17',
    sources: [{ source: 'a', url: 'https://a.example/1' }],
  }),
  text: 'Iraqi forces raise flags over the old city',
}
const SIRTE: Entry = {
  event: anEvent({
    id: 'a:sirte',
    when: '2016-12-06',
    names: ['Recapture of Sirte'],
    places: ['Sirte', 'Libya'],
    actors: ['Islamic State'],
  }),
  text: 'Libyan forces clear the last houses',
}
const WAR: Entry = {
  event: anEvent({ id: 'a:war', when: '2014-01-01/..', names: ['War in the north'], places: ['Iraq'] }),
  text: 'fighting in the old city',
}
/** News of the same event, and of another. */
const FLAGS: Entry = {
  event: anEvent({
    id: 'news:flags',
    when: '2017-07-10',
    names: ['Haider al-Abadi announces the recapture of Mosul from…'],
    type: 'capture',
    reported: true,
    places: ['Mosul', 'Iraq'],
    actors: ['Haider al-Abadi', 'Islamic State'],
    sources: [{ source: 'news', url: null }],
  }),
  text: 'Haider al-Abadi announces the recapture of Mosul from the Islamic State.',
}
const ELSEWHERE: Entry = {
  event: anEvent({
    id: 'news:elsewhere',
    when: '2017-07-10',
    names: ['A harvest festival opens in Lisbon…'],
    reported: true,
    places: ['Lisbon'],
    sources: [{ source: 'news', url: null }],
  }),
  text: 'A harvest festival opens in Lisbon.',
}
const ALL = [MOSUL, SIRTE, WAR]

async function* batches(...all: (readonly Entry[])[]): AsyncGenerator<readonly Entry[]> {
  yield* all
}

async function idsByHandle(store: EventStore, handles: readonly number[]): Promise<string[]> {
  const events = await store.events(handles)
  return handles.map((handle) => events.get(handle)?.id ?? 'unknown')
}

async function bySource(store: EventStore): Promise<Record<string, number>> {
  return Object.fromEntries(tally((await store.stats()).coverage, ({ source }) => source))
}

async function idsOfTerm(store: EventStore, term: string): Promise<string[]> {
  const [hit] = await store.byTerms([term])
  return hit ? idsByHandle(store, hit.events) : []
}

function contract(open: () => Promise<EventStore>): void {
  const filled = async (entries: readonly Entry[] = ALL): Promise<EventStore> => {
    const store = await open()
    await store.put('a', batches(entries))
    return store
  }

  test('an empty store answers nothing', async () => {
    const store = await open()
    assert.deepEqual(await store.state(), { events: 0, digest: '0-0', from: null, to: null })
    assert.deepEqual(await store.byKeys(['mosul'], 10), [])
    assert.deepEqual(await store.byTerms(['mosul']), [])
    assert.deepEqual([...(await store.frequencies(['mosul']))], [])
    assert.deepEqual([...(await store.events([1]))], [])
    assert.deepEqual(await store.search({ words: 'Mosul', limit: 5 }), [])
    assert.deepEqual([...(await store.alike(['mosul'], 'near'))], [])
  })

  test('events come back as they were put', async () => {
    const store = await filled()
    const [hit] = await store.byKeys(['recapture of mosul'], 10)
    assert.deepEqual([...(await store.events(hit?.events ?? [])).values()], [MOSUL.event])
    assert.equal((await store.events([999])).size, 0)
  })

  test('keys find names, places and actors, with how many events hold them', async () => {
    const store = await filled()
    const hits = await store.byKeys(['iraq', 'liberation of mosul', 'islamic state', 'nowhere'], 10)
    const told = await Promise.all(
      hits.map(async ({ key, role, size, events }) => [key, role, size, await idsByHandle(store, events)]),
    )
    told.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
    assert.deepEqual(told, [
      ['iraq', 'place', 2, ['a:war', 'a:mosul']],
      ['islamic state', 'actor', 2, ['a:sirte', 'a:mosul']],
      ['liberation of mosul', 'name', 1, ['a:mosul']],
    ])
  })

  test('a key of too many events comes without them', async () => {
    const [hit] = await (await filled()).byKeys(['iraq'], 1)
    assert.deepEqual(hit, { key: 'iraq', role: 'place', size: 2, events: [] })
  })

  test('terms of names, places, actors and the source’s sentence, with their frequencies', async () => {
    const store = await filled()
    assert.deepEqual(await idsOfTerm(store, 'citi'), ['a:war', 'a:mosul'])
    assert.deepEqual(await idsOfTerm(store, 'sirt'), ['a:sirte'])
    assert.deepEqual(
      new Map([...(await store.frequencies(['citi', 'sirt', 'nowher']))].sort()),
      new Map([
        ['citi', 2],
        ['sirt', 1],
      ]),
    )
  })

  test('the calendar: the month of each item by its handle, and how many items each month has, texts apart', async () => {
    const store = await filled()
    const text = anEvent({ id: 'text:1', when: '2016-12-07', type: 'text' })
    const term = anEvent({ id: 'term:1', when: '2016-12-07/..', type: 'term' })
    await store.put('texts', batches([{ event: text, text: 'Sirte\nLibya' }]))
    await store.put('offices', batches([{ event: term, text: '' }]))
    const { first, totals } = await store.calendar()
    assert.equal(first, 2014 * 12)
    assert.deepEqual([totals.news[0], totals.news[35], totals.texts[35], totals.news[42]], [1, 1, 1, 1])
    assert.equal(totals.news.length, 43)
    const [sirte] = await store.byTerms(['sirt'])
    assert.deepEqual(sirte?.events.map(monthOfHandle), [2016 * 12 + 11])
    const [inText] = await store.byTerms(['~sirt'])
    assert.deepEqual(await idsByHandle(store, inText?.events ?? []), ['text:1'])
  })

  test('the state counts events and days; the digest does not depend on the order', async () => {
    const state = await (await filled()).state()
    assert.deepEqual([state.events, state.from, state.to], [3, '2014-01-01', '2017-07-10'])
    // Pinned, so that every adapter gives the same one.
    assert.equal(state.digest, '3-1c1c3536e8ce871')
    assert.equal((await (await filled([WAR, SIRTE, MOSUL])).state()).digest, state.digest)
    assert.notEqual((await (await filled([MOSUL, SIRTE])).state()).digest, state.digest)
  })

  test('an event that is put again is replaced, and no longer found by what it lost', async () => {
    const store = await filled()
    const { digest } = await store.state()
    const changed: Entry = { event: anEvent({ ...SIRTE.event, names: ['Fall of Sirte'], places: ['Sirte'] }), text: '' }
    assert.deepEqual(await store.put('a', batches([changed, MOSUL])), { stored: 2, changed: 1 })
    assert.deepEqual(await store.byKeys(['libya', 'recapture of sirte'], 10), [])
    assert.deepEqual(await idsOfTerm(store, 'libyan'), [])
    assert.deepEqual(await idsOfTerm(store, 'fall'), ['a:sirte'])
    assert.deepEqual(await idsOfTerm(store, 'sirt'), ['a:sirte'])
    assert.equal((await store.state()).events, 3)
    assert.notEqual((await store.state()).digest, digest)
    await store.put('a', batches([SIRTE]))
    assert.equal((await store.state()).digest, digest)
    assert.deepEqual(await idsOfTerm(store, 'libyan'), ['a:sirte'])
  })

  test('of an event that comes twice in one import the last counts', async () => {
    const store = await open()
    const early: Entry = { event: anEvent({ ...MOSUL.event, names: ['Nonsense'] }), text: '' }
    await store.put('a', batches([early], [MOSUL]))
    assert.deepEqual(await store.byKeys(['nonsense'], 10), [])
    assert.deepEqual(await idsOfTerm(store, 'liber'), ['a:mosul'])
    assert.equal((await store.state()).events, 1)
  })

  test('a whole source drops what it no longer has, and leaves other sources alone', async () => {
    const store = await filled()
    const other: Entry = { event: anEvent({ id: 'b:1', when: '2020-01-01', names: ['Something else'] }), text: '' }
    await store.put('b', batches([other]))
    await store.put('a', batches([MOSUL]), { whole: true })
    assert.deepEqual(await bySource(store), { a: 1, b: 1 })
    assert.deepEqual(await store.byKeys(['sirte', 'war in the north'], 10), [])
    assert.deepEqual(await idsOfTerm(store, 'citi'), ['a:mosul'])
  })

  test('an import that breaks leaves the store as it was', async () => {
    const store = await filled()
    const before = await store.state()
    async function* broken(): AsyncGenerator<readonly Entry[]> {
      yield Array.from({ length: 5_000 }, (_, n) => ({
        event: anEvent({ id: `b:${n}`, when: '2020-01-01', names: [`Thing ${n}`] }),
        text: 'xyzzy',
      }))
      throw new Failure('input', 'line 5001 is bad', 'Correct it')
    }
    await assert.rejects(store.put('b', broken()), new Failure('input', 'line 5001 is bad', 'Correct it'))
    assert.deepEqual(await store.state(), before)
    assert.deepEqual(await idsOfTerm(store, 'xyzzi'), [])
    assert.deepEqual(await bySource(store), { a: 3 })
  })

  test('more events than one batch', async () => {
    const store = await open()
    const many = Array.from({ length: 9_500 }, (_, n) => ({
      event: anEvent({ id: `c:${n}`, when: '2020-01-01', names: [`Thing ${n}`] }),
      text: n % 100 === 0 ? 'seldom' : '',
    }))
    assert.deepEqual(await store.put('c', batches(many.slice(0, 5_000), many.slice(5_000))), {
      stored: 9_500,
      changed: 9_500,
    })
    assert.equal((await store.frequencies(['seldom'])).get('seldom'), 95)
    assert.deepEqual((await idsOfTerm(store, 'seldom')).slice(0, 3), ['c:0', 'c:100', 'c:200'])
  })

  test('people search by words, by name first, within days', async () => {
    const store = await filled()
    const names = async (words: string, from?: string, to?: string): Promise<string[]> => {
      const query = { words, limit: 10, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
      return (await store.search(query)).map(({ event }) => event.id)
    }
    assert.deepEqual(await names('recapture of Sirte'), ['a:sirte', 'a:mosul'])
    assert.deepEqual(await names('the old cities'), ['a:war', 'a:mosul'])
    assert.deepEqual(await names('recapture', '2017-01-01'), ['a:mosul'])
    assert.deepEqual(await names('recapture', undefined, '2017-01-01'), ['a:sirte'])
    assert.deepEqual(await names('Iraq', '2030-01-01', '2031-01-01'), ['a:war'])
    assert.deepEqual(await names('of the'), [])
    assert.equal((await store.search({ words: 'recapture', limit: 1 })).length, 1)
  })

  test('spellings that sound alike: words of names, places and actors, best first', async () => {
    const tripoli = anEvent({
      id: 'a:t',
      when: '2011-08-23',
      names: ['Fall of Tripoli'],
      actors: ['Gaddafi', 'Qaddafi'],
    })
    const label = { language: 'ru', name: 'Падение Каддафи' }
    const fled = anEvent({ id: 'a:f', when: '2011-08-24', names: ['Flight'], actors: ['Gaddafi'], labels: [label] })
    const store = await filled([MOSUL, ...[tripoli, fled].map((event) => ({ event, text: 'Gadafi’s house, khadafi' }))])
    const told = [...(await store.alike(['kadafi', 'mosul', 'old', 'xyz'], 'alike'))]
    assert.deepEqual(
      told.map(([word, spellings]) => [word, spellings.map(({ spelling, events }) => [spelling, events])]),
      [
        [
          'kadafi',
          [
            ['каддафи', 1],
            ['qaddafi', 1],
            ['gaddafi', 2],
          ],
        ],
      ],
    )
    assert.ok(told.every(([, spellings]) => spellings.every(({ likeness }) => likeness > 0.85 && likeness <= 1)))
    assert.deepEqual([...(await store.alike(['tripofi'], 'alike'))], [])
    assert.equal((await store.alike(['tripofi'], 'near')).get('tripofi')?.[0]?.spelling, 'tripoli')
  })

  test('a spelling that no event has any more is not told', async () => {
    const store = await filled()
    assert.equal((await store.alike(['surte'], 'near')).get('surte')?.[0]?.spelling, 'sirte')
    await store.put('a', batches([MOSUL]), { whole: true })
    assert.deepEqual([...(await store.alike(['surte'], 'near'))], [])
    await store.put('a', batches([SIRTE]))
    assert.equal((await store.alike(['surte'], 'near')).get('surte')?.[0]?.spelling, 'sirte')
  })

  test('an event is found by its labels, and by names that sound alike, and says by what', async () => {
    const label = { language: 'ar', name: 'استعادة سرت' }
    const store = await filled([MOSUL, WAR, { ...SIRTE, event: anEvent({ ...SIRTE.event, labels: [label] }) }])
    const found = async (words: string): Promise<unknown> =>
      (await store.search({ words, limit: 1 })).map(({ event, why }) => [event.id, why])
    const none = { names: [], places: [], actors: [], words: [], alike: [] }
    assert.deepEqual(await found('استعادة سرت'), [['a:sirte', { ...none, names: ['استعادة سرت'], places: ['Sirte'] }]])
    assert.deepEqual(await found('Mossoul'), [
      ['a:mosul', { ...none, places: ['Mosul'], alike: [{ asked: 'Mossoul', found: 'mosul' }] }],
    ])
    assert.deepEqual(await found('flags over Mosul'), [['a:mosul', { ...none, places: ['Mosul'], words: ['flags'] }]])
  })

  test('search by place, actor, kind and days; without words by day', async () => {
    const store = await filled()
    const ids = async (query: Partial<SearchQuery>): Promise<string[]> =>
      (await store.search({ words: '', limit: 10, ...query })).map(({ event }) => event.id)
    assert.deepEqual(await ids({ place: 'Irak' }), ['a:war', 'a:mosul'])
    assert.deepEqual(await ids({ place: 'Iraq', words: 'raise flags', limit: 1 }), ['a:mosul'])
    assert.deepEqual(await ids({ actor: 'islamic state' }), ['a:sirte', 'a:mosul'])
    assert.deepEqual(await ids({ actor: 'Islamic State', place: 'Sirte' }), ['a:sirte'])
    assert.deepEqual(await ids({ kind: 'capture' }), ['a:mosul'])
    assert.deepEqual(await ids({ kind: 'capture', words: 'recapture' }), ['a:mosul'])
    assert.deepEqual(await ids({ kind: 'election', place: 'Iraq' }), [])
    assert.deepEqual(await ids({ place: 'Lybya' }), ['a:sirte'])
    assert.deepEqual(await ids({ place: 'Liberia' }), [])
    assert.deepEqual(await ids({ from: '2016-12-06', to: '2017-12-31' }), ['a:sirte', 'a:mosul'])
    assert.deepEqual(await ids({ from: '2016-12-07', to: '2017-07-08' }), [])
    assert.deepEqual(await ids({ from: '2014-01-15' }), ['a:sirte', 'a:mosul', 'a:war'])
    assert.deepEqual(await ids({ from: '2014-01-15', limit: 1 }), ['a:sirte'])
    assert.deepEqual(await ids({}), [])
  })

  test('coverage by source, month, region and collection', async () => {
    const store = await filled()
    const term = anEvent({ id: 'term:1', when: '2016-12-07/..', type: 'term', places: ['France'] })
    await store.put('offices', batches([{ event: term, text: '' }]))
    const { coverage, events } = await store.stats()
    assert.equal(events, 4)
    assert.deepEqual(
      coverage.map((one) => [one.source, one.month, one.region, one.collection, one.events]),
      [
        ['a', 2014 * 12, 'Middle East', 'news', 1],
        ['a', 2016 * 12 + 11, 'North Africa', 'news', 1],
        ['a', 2017 * 12 + 6, 'Middle East', 'news', 1],
        ['offices', 2016 * 12 + 11, 'Europe', 'terms', 1],
      ],
    )
    await store.put('offices', batches([]), { whole: true })
    assert.deepEqual(await bySource(store), { a: 3 })
  })

  test('what two sources tell of one event is one event, with the names and sources of both; the other is found no more', async () => {
    const store = await filled()
    await store.put('news', batches([FLAGS, ELSEWHERE]))
    assert.deepEqual(await store.merge(), { merged: 1, following: 0 })
    const [hit] = await store.byKeys(['recapture of mosul'], 10)
    const [event] = (await store.events(hit?.events ?? [])).values()
    assert.equal(event?.id, 'a:mosul')
    assert.deepEqual(
      event?.sources.map(({ source }) => source),
      ['a', 'news'],
    )
    assert.ok(event?.actors.includes('Haider al-Abadi'))
    assert.deepEqual(await idsOfTerm(store, 'abadi'), ['a:mosul'])
    assert.deepEqual((await idsOfTerm(store, 'mosul')).includes('news:flags'), false)
    const { events, digest } = await store.state()
    assert.equal(events, 4)
    assert.match(digest, /^5-[0-9a-f]+-1$/)
    assert.deepEqual(await store.merge(), { merged: 0, following: 0 })
    assert.deepEqual(await bySource(store), { a: 3, news: 2 }, 'each source is counted for what it told')
  })

  test('merged or not, what was imported is known again, and what is taken back leaves the other as it was', async () => {
    const store = await filled()
    const before = await store.state()
    await store.put('news', batches([FLAGS]))
    await store.merge()
    assert.deepEqual(await store.put('news', batches([FLAGS])), { stored: 1, changed: 0 })
    await store.put('news', batches([]), { whole: true })
    await store.merge()
    assert.deepEqual(await store.state(), before)
    const [hit] = await store.byKeys(['recapture of mosul'], 10)
    assert.deepEqual([...(await store.events(hit?.events ?? [])).values()], [MOSUL.event])
    assert.deepEqual(await idsOfTerm(store, 'abadi'), [])
  })

  test('a correction of what was merged counts', async () => {
    const store = await filled()
    await store.put('news', batches([FLAGS]))
    await store.merge()
    const corrected = { ...FLAGS, event: anEvent({ ...FLAGS.event, actors: ['Iraqi army', 'Fuad Masum'] }) }
    assert.deepEqual(await store.put('news', batches([corrected])), { stored: 1, changed: 1 })
    assert.equal((await store.merge()).merged, 1)
    assert.deepEqual(await idsOfTerm(store, 'masum'), ['a:mosul'])
    assert.equal((await store.state()).events, 3)
  })

  test('quotes, backslashes and braces are words like others', async () => {
    const odd: Entry = {
      event: anEvent({ id: `x:'"\\{},`, when: '2020-01-01', names: [`O'Neil "quoted" {a,b} \\ NULL`] }),
      text: `it's {null}`,
    }
    const store = await filled([odd])
    const [hit] = await store.byTerms(['quot'])
    assert.deepEqual([...(await store.events(hit?.events ?? [])).values()], [odd.event])
  })
}

describe('memory', () => contract(async () => new MemoryStore()))

describe('PGlite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postquem-store-'))
  let database: Database | undefined
  contract(async () => {
    database ??= await openEmbedded(folder)
    return emptied(database)
  })
  after(async () => {
    await database?.close()
    rmSync(folder, { recursive: true, force: true })
  })
})

const programs = postgresPrograms()
describe('PostgreSQL server', needsPostgres(programs), () => {
  let server: PostgresServer | undefined
  let database: Database | undefined
  const started = async (): Promise<PostgresServer> => {
    server ??= await startPostgres(programs ?? '')
    return server
  }
  contract(async () => {
    database ??= await openServer((await started()).url)
    return emptied(database)
  })

  test('a wrong password is told in one line that does not hold it', async () => {
    const { url } = await started()
    await assert.rejects(openServer(url.replace(PASSWORD, 'guess-me')), (error: unknown) => {
      assert.ok(error instanceof Failure)
      assert.equal(error.code, 'store')
      assert.match(
        error.line,
        /^PostgreSQL at 127\.0\.0\.1:\d+\/postgres cannot be used \(password authentication failed/,
      )
      assert.doesNotMatch(error.line, /guess-me|\n/)
      return true
    })
  })

  after(async () => {
    await database?.close()
    await server?.stop()
  })
})

async function emptied(database: Database): Promise<EventStore> {
  await database.run('DROP SCHEMA IF EXISTS postquem CASCADE')
  await migrate(database, 'the test store')
  return new SqlStore(database)
}
