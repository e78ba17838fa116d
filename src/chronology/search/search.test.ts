import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MemoryStore } from '../../adapters/store/memory.js'
import type { Event } from '../../model/index.js'
import { anEvent } from '../../testing/events.js'
import type { SearchQuery } from '../port.js'
import { didYouMean } from './did-you-mean.js'

const NOMINEE = anEvent({
  id: 'nominee',
  when: '2008-06-03/2008-11-04',
  names: ['Barack Obama', 'Obama'],
  type: 'term',
  actors: ['Democratic nominee for President of the United States'],
})
const PRESIDENT = anEvent({
  id: 'president',
  when: '2009-01-20/2017-01-20',
  names: ['Barack Obama', 'Obama'],
  type: 'term',
  actors: ['President of the United States', 'President'],
})
const BARAK = anEvent({ id: 'barak', when: '1999-05-17', names: ['Election of Ehud Barak'], actors: ['Ehud Barak'] })
const CAIRO = anEvent({ id: 'cairo', when: '2009-06-04', names: ['Speech in Cairo'], actors: ['Barack Obama'] })
const XI = anEvent({ id: 'xi', when: '2012-11-15', names: ['Xi Jinping becomes leader'], actors: ['Xi Jinping'] })
const FLOOD = anEvent({ id: 'flood', when: '2010-08', names: ['Floods in Peshawar'], type: 'disaster' })
const SCHOOL = anEvent({ id: 'school', when: '2014-12-16', names: ['Peshawar school siege'], places: ['Peshawar'] })
const MOSQUE = anEvent({ id: 'mosque', when: '2023-01-30', names: ['Peshawar mosque bombing'], places: ['Peshawar'] })
const LITTLE = anEvent({ id: 'little', when: '2015-03-01', names: ['Clash at Gao'], outlets: 1 })
const WIDELY = anEvent({ id: 'widely', when: '2015-03-02', names: ['Clash at Gao'], outlets: 40 })
const ALL = [NOMINEE, PRESIDENT, BARAK, CAIRO, XI, FLOOD, SCHOOL, MOSQUE, LITTLE, WIDELY]

async function storeOf(events: readonly Event[]): Promise<MemoryStore> {
  const store = new MemoryStore()
  await store.put(
    't',
    (async function* () {
      yield events.map((event) => ({ event, text: '' }))
    })(),
  )
  return store
}

async function ids(query: Partial<SearchQuery>, events: readonly Event[] = ALL): Promise<string[]> {
  const found = await (await storeOf(events)).search({ words: '', limit: 10, ...query })
  return found.map(({ event }) => event.id)
}

test('an office said in full comes before one that only has the word', async () => {
  assert.deepEqual((await ids({ words: 'Obama president' })).slice(0, 2), ['president', 'nominee'])
  assert.deepEqual((await ids({ words: 'Obama nominee' })).slice(0, 2), ['nominee', 'president'])
})

test('an event that has all of the words comes before one that is named by some of them', async () => {
  assert.equal((await ids({ words: 'Obama Cairo speech' }))[0], 'cairo')
})

test('a name of known words is looked for in other spellings too where nobody is called so', async () => {
  assert.deepEqual(await ids({ actor: 'Barak Obama', from: '2009-06-01', to: '2009-06-30' }), ['cairo', 'president'])
  assert.deepEqual(await ids({ actor: 'Ehud Barak' }), ['barak'])
  assert.deepEqual(await ids({ actor: 'Barak' }), ['barak'])
})

test('a Chinese name is taken apart', async () => {
  const [found] = await (await storeOf(ALL)).search({ words: '习近平', limit: 1 })
  assert.equal(found?.event.id, 'xi')
  assert.deepEqual(found?.why.alike, [
    { asked: '习近平', found: 'xi' },
    { asked: '习近平', found: 'jinping' },
  ])
})

test('a year, and a month beside it, choose among like events; a month alone does not', async () => {
  assert.equal((await ids({ words: 'Peshawar 2014' }))[0], 'school')
  assert.equal((await ids({ words: 'Peshawar 2023' }))[0], 'mosque')
  const march = anEvent({ id: 'march', when: '2023-03-30', names: ['Peshawar mosque bombing'], places: ['Peshawar'] })
  assert.equal((await ids({ words: 'Peshawar bombing March 2023' }, [MOSQUE, march]))[0], 'march')
  assert.equal((await ids({ words: 'Peshawar bombing March' }, [MOSQUE, march]))[0], 'mosque')
})

test('of like events the one that was told more widely comes first, not the later one', async () => {
  assert.deepEqual(await ids({ words: 'clash Gao' }), ['widely', 'little'])
  assert.deepEqual(await ids({ words: 'clash Gao' }, [WIDELY, LITTLE]), ['widely', 'little'])
})

test('a word that is spelt well is not widened by what merely sounds like it', async () => {
  const bush = anEvent({ id: 'bush', when: '2001-01-20', names: ['Inauguration of Bush'] })
  const bosch = anEvent({ id: 'bosch', when: '2002-01-20', names: ['Strike at Bosch'] })
  assert.deepEqual(await ids({ words: 'Bosch' }, [bush, bosch]), ['bosch'])
  assert.deepEqual(await ids({ words: 'Mali' }, [anEvent({ id: 'm', when: '2012', names: ['Malawi vote'] })]), [])
})

test('dated texts are for comparing words with and are never listed, unless asked for', async () => {
  const text = anEvent({ id: 'text', when: '2015-03-01', names: ['A speech'], type: 'text' })
  assert.deepEqual(await ids({ from: '2015-03-01', to: '2015-03-01' }, [LITTLE, text]), ['little'])
  assert.deepEqual(await ids({ from: '2015-03-01', kind: 'text' }, [LITTLE, text]), ['text'])
})

test('where nothing is found, the nearest spellings of the words that are not known', async () => {
  const store = await storeOf(ALL)
  const suggest = async (query: Partial<SearchQuery>) => didYouMean(store, { words: '', limit: 1, ...query })
  assert.deepEqual(await suggest({ words: 'Peshalar bombing' }), [{ word: 'Peshalar', spellings: ['peshawar'] }])
  assert.deepEqual(await suggest({ words: '', place: 'Peshamar' }), [{ word: 'Peshamar', spellings: ['peshawar'] }])
  assert.deepEqual(await suggest({ words: 'qwertzuiop' }), [])
  assert.deepEqual(await suggest({ words: 'Peshawar' }), [])
})

test('the score says the order', async () => {
  const found = await (await storeOf(ALL)).search({ words: 'Peshawar school', limit: 10 })
  assert.deepEqual(
    found.map(({ score }) => score),
    found.map(({ score }) => score).sort((a, b) => b - a),
  )
  assert.ok(found.length >= 3 && found[0]!.score > found[1]!.score)
})
