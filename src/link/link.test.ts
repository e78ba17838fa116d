import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MemoryStore } from '../adapters/store/memory.js'
import { lookUp } from '../chronology/index.js'
import { addDays, type Claim, type Event, type Link, noun, parseEdtf, type Transcript } from '../model/index.js'
import { describing, read } from '../read/index.js'
import { anEvent } from '../testing/events.js'
import { link } from './index.js'

const LIMBURG = anEvent({
  id: 'limburg',
  when: '2002-10-06',
  names: ['Limburg tanker bombing', 'attack on the French tanker Limburg'],
  type: 'attack',
  places: ['Mukalla', 'Yemen'],
  actors: ['France', 'al-Qaeda'],
})
const THREAT = anEvent({
  id: 'threat',
  when: '2017-09-14',
  names: ['North Korean threat to sink Japan'],
  type: 'statement',
  places: ['North Korea', 'Japan'],
  actors: ['Kim Jong-un'],
})
const VISIT = anEvent({
  id: 'visit',
  when: '2021-09-12',
  names: ["Qatari foreign minister's visit to Kabul"],
  type: 'talks',
  places: ['Kabul', 'Afghanistan', 'Qatar'],
  actors: ['Taliban'],
})
const REFUSAL = anEvent({
  id: 'refusal',
  when: '2006-01-19',
  names: ["White House rejects bin Laden's truce offer"],
  type: 'statement',
  places: ['Washington', 'United States'],
  actors: ['Osama bin Laden'],
})
const SECOND = anEvent({
  id: 'second',
  when: '2014-09-24',
  names: ['Army announces the death of Musa Karim', 'reported death of Musa Karim in 2014'],
  type: 'statement',
  places: ['Nigeria'],
  actors: ['Musa Karim'],
})
const FIRST = anEvent({
  id: 'first',
  when: '2013-08-19',
  names: ['reported death of Musa Karim in 2013'],
  type: 'statement',
  places: ['Nigeria'],
  actors: ['Musa Karim'],
})
const ANSWER = anEvent({
  id: 'answer',
  when: '2014-09-30',
  names: ['Musa Karim denies that he was killed'],
  type: 'statement',
  places: ['Nigeria'],
  actors: ['Musa Karim'],
})
const NAMED = [LIMBURG, THREAT, VISIT, REFUSAL]

const PLACES = 'Yemen France Kabul Qatar Japan Nigeria Washington Oman Spain Iran'.split(' ')
const DEEDS = ['Bombing in', 'Foreign minister resigns in', 'School attack in', 'Truce in', 'Threat by', 'Fair in']
const KINDS = ['attack', 'office', 'attack', 'ceasefire', 'statement', 'economy'] as const

/** A chronology of which the named events are a small part, at places and of kinds that many have: rarity means something only among many. */
async function chronology(events: readonly Event[]): Promise<MemoryStore> {
  const plain = Array.from({ length: 6000 }, (_, index) => {
    const place = index % 8 === 0 ? (PLACES[(index / 8) % 10] ?? '') : `Town ${index}`
    const deed = Math.floor(index / 80) % 6
    return anEvent({
      id: `plain-${index}`,
      when: addDays('1990-01-01', index),
      names: [`${DEEDS[deed]} ${place} ${index}`],
      type: KINDS[deed] ?? 'economy',
      places: [place],
      actors: [`Guild ${index % 400}`],
    })
  })
  const store = new MemoryStore()
  await store.put(
    't',
    (async function* () {
      yield [...events, ...plain].map((event) => ({ event, text: '' }))
    })(),
  )
  return store
}

interface Told {
  readonly medium?: Transcript['medium']
  readonly surfaced?: string | null
  readonly subject?: string
  readonly claims?: readonly Claim[]
  readonly events?: readonly Event[]
}

async function linked(text: string, told: Told = {}): Promise<readonly Link[]> {
  const { medium = 'account', surfaced = '2022-01-01', subject = null, claims = [], events = NAMED } = told
  const transcript: Transcript = noun('transcript', {
    medium,
    language: 'en',
    origin: { by: 'person' as const, name: 'test' },
    segments: [{ id: 's1', start: null, end: null, speaker: null, text, words: [] }],
  })
  const references = read(transcript, { observances: [] })
  const described = describing(references, transcript, subject)
  const candidates = await lookUp(references, transcript.segments, await chronology(events), described)
  return link(references, candidates, { surfaced, medium, described, claims })
}

async function firm(text: string, told: Told = {}): Promise<readonly string[]> {
  return (await linked(text, told)).filter((one) => one.firm).map(({ event }) => event.id)
}

test('an account may describe an event by kind, country, people and a particular together', async () => {
  assert.deepEqual(await firm('Bombing of a French oil tanker off Yemen'), ['limburg'])
})

test('near misses of a description: what the event does not account for, or what any such event has', async () => {
  const texts = [
    'Bombing of a Spanish oil tanker off Yemen',
    'Bombing of a French oil tanker off Oman',
    'Spanish oil tanker bombed off Yemen beside a French one',
    'Bombing of a French school in Yemen',
    'A French oil tanker called at Yemen',
    'If a French oil tanker were bombed off Yemen',
    'No mention of the bombing of a French oil tanker off Yemen',
    'Bombings of French tankers off Yemen will follow',
  ]
  for (const text of texts) assert.deepEqual(await firm(text), [], text)
})

test('in running speech the same words are no firm description', async () => {
  const text = 'We think of the bombing of a French oil tanker off Yemen and of much else.'
  assert.deepEqual(await firm(text, { medium: 'recording' }), [])
})

test('an event that became known after the release is never meant', async () => {
  assert.deepEqual(await linked('Bombing of a French oil tanker off Yemen', { surfaced: '2002-10-05' }), [])
})

test('a plural tells of a series, of which the one event held need not be the first', async () => {
  assert.deepEqual(await firm('North Korean threats against Japan'), [])
  const [best] = await linked('North Korean threats against Japan')
  assert.equal(best?.event.id, 'threat')
})

test('all words of a name in any order are that name in an account; a capital stands for its government', async () => {
  assert.deepEqual(await firm("Did not know that Qatar's foreign minister was coming to Kabul for a visit"), ['visit'])
  assert.deepEqual(await firm("Bin Laden's offer of a truce, refused by Washington"), ['refusal'])
})

test('near misses of a name: another capital, another minister', async () => {
  const texts = [
    "Did not know that Iran's foreign minister was coming to Kabul",
    "Qatar's finance minister spoke of Kabul",
    "Bin Laden's offer of a truce, refused by Brussels",
  ]
  for (const text of texts) assert.deepEqual(await firm(text), [], text)
})

const DISMISSES = 'Dismisses the report that he was killed'

function aClaim(when: string): Claim {
  return noun('claim', {
    id: 'c1',
    subject: 'Musa Karim',
    fate: 'killed' as const,
    what: 'killed',
    when,
    days: parseEdtf(when),
    where: null,
    by: null,
    publishedOn: null,
    source: null,
    grade: null,
    settledBy: null,
    restsOn: [],
    earlier: [],
  })
}

test('talk of the subject’s death is tied to the one report of it that is known, if a claim is of its time', async () => {
  const told = { subject: 'Musa Karim', surfaced: '2014-10-02', claims: [aClaim('2014-09-12')] }
  assert.deepEqual(await firm(DISMISSES, { ...told, events: [SECOND, ANSWER] }), ['second'])
})

test('talk of a death is soft where an older report may be meant, or where nothing else says which it is', async () => {
  const told = { subject: 'Musa Karim', surfaced: '2014-10-02', claims: [aClaim('2014-09-12')] }
  assert.deepEqual(await firm(DISMISSES, { ...told, events: [FIRST, SECOND] }), [])
  assert.deepEqual(await firm(DISMISSES, { ...told, claims: [], events: [SECOND] }), [])
  assert.deepEqual(await firm(DISMISSES, { ...told, claims: [aClaim('2012-03-01')], events: [SECOND] }), [])
})

test('talk of a death is firmly tied to nothing where it is another’s, or no subject is known', async () => {
  const told = { surfaced: '2014-10-02', claims: [aClaim('2014-09-12')], events: [SECOND] }
  assert.deepEqual(
    await firm('Complains of false reports of deaths of ministers', { ...told, subject: 'Musa Karim' }),
    [],
  )
  assert.deepEqual(await firm(DISMISSES, told), [])
  assert.deepEqual(await firm(DISMISSES, { ...told, subject: 'Isa Karim' }), [])
})

test('the month in the words chooses among reports', async () => {
  const told = { subject: 'Musa Karim', surfaced: '2014-10-02', events: [FIRST, SECOND] }
  assert.deepEqual(await firm('Jokes about stories spread in September on his fate', told), ['second'])
})

test('what goes on is firm by its name in any tense; a single event only where it is past', async () => {
  const scheme = anEvent({
    id: 'scheme',
    when: '2012-11-29/..',
    began: '2012-11-29',
    names: ['National Lantern Insurance Scheme'],
    type: 'law',
    places: ['Australia'],
  })
  const launch = anEvent({
    ...scheme,
    id: 'launch',
    when: '2013-07-01',
    names: ['Lantern Harbour Opening'],
    began: null,
  })
  const told = { medium: 'transcript', surfaced: null, events: [...NAMED, scheme, launch] } as const
  assert.deepEqual(await firm('We will build the National Lantern Insurance Scheme.', told), ['scheme'])
  assert.deepEqual(await firm('We built the National Lantern Insurance Scheme.', told), ['scheme'])
  assert.deepEqual(await firm('We will come to the Lantern Harbour Opening.', told), [])
  assert.deepEqual(await firm('If there were a National Lantern Insurance Scheme, we might join.', told), [])
  assert.deepEqual(await firm('We will build a national insurance scheme for lanterns.', told), [])
})

test('running speech tells of an event by a name that stands in its own; near misses', async () => {
  const lost = anEvent({
    id: 'lost',
    when: '2003-02-01',
    names: ['Meridian disaster', 'loss of the survey ship Meridian'],
    type: 'accident',
    places: ['Texas'],
    actors: ['Survey Ship Meridian'],
  })
  const vote = anEvent({
    id: 'vote',
    when: '2017-08-08',
    names: ['Secret ballot on Karim', 'no-confidence vote by secret ballot'],
    type: 'election',
    actors: ['Musa Karim'],
  })
  const landing = anEvent({
    id: 'landing',
    when: '2023-08-23',
    names: ['Lantern landing', 'landing near the Glass Pole'],
    type: 'launch',
    places: ['Moon', 'Ruritania'],
  })
  const told = { medium: 'transcript', surfaced: null, events: [...NAMED, lost, vote, landing] } as const
  assert.deepEqual(await firm('Last month Ruritania landed a craft near the glass pole of the Moon.', told), [
    'landing',
  ])
  assert.deepEqual(await firm('Last month they landed a craft near a pole.', told), [])
  assert.deepEqual(await firm('This morning the harbour lost contact with the survey ship Meridian.', told), ['lost'])
  assert.deepEqual(await firm('We lost contact with a survey ship.', told), [])
  assert.deepEqual(await firm('People won the vote, and a secret ballot to go with it.', told), [])
})
