import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Entry, entriesOf } from './entry.js'
import { type Kept, keptMessages, type LedgerMessage, messagesOf, newMessages } from './ledger.js'

const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const entries = (...rows: readonly object[]): readonly Entry[] => entriesOf('f', lines(rows)).entries
const kept = (...rows: readonly object[]): readonly Kept[] => keptMessages('ledger', lines(rows))

test('the same content is there already, whatever its id; only what is new is added', () => {
  const held = kept({ id: 'a', subject: 'X', date: '2016-11-02', medium: 'audio', length: 60 })
  const given = entries(
    { subject: 'X', date: '2016-11-02', medium: 'Audio', length: '1:00' },
    { id: 'a', subject: 'x', date: '2016-11-02', medium: 'audio', length: 60 },
    { subject: 'X', date: '2016-11-02', medium: 'audio' },
    { subject: 'Y', date: '2016-11-02', medium: 'audio' },
    { subject: 'Y', date: '2016-11-02', medium: 'audio' },
    { subject: 'Y', date: '../2016-11' },
  )
  assert.deepEqual(newMessages(held, given), {
    rows: [
      { id: '2016-11-02-audio', subject: 'X', date: '2016-11-02', medium: 'audio' },
      { id: '2016-11-02-audio-2', subject: 'Y', date: '2016-11-02', medium: 'audio' },
      { id: 'open_2016-11', subject: 'Y', date: '../2016-11' },
    ],
    known: 3,
  })
})

test('another content under a known id is refused, and nothing of it is chosen', () => {
  const held = kept({ id: 'a', subject: 'X', date: '2016' })
  for (const row of [
    { id: 'a', subject: 'X', date: '2017' },
    { id: 'a', subject: 'Y', date: '2016' },
  ])
    assert.throws(() => newMessages(held, entries({ subject: 'Z', date: '2015' }, row)), {
      code: 'input',
      message: 'f, line 2: another message has the id "a"',
    })
})

test('whose message it is must be told, by the row or for the whole file', () => {
  const given = entries({ date: '2016' }, { subject: 'Y', date: '2017' })
  assert.throws(() => newMessages([], given), { message: 'f, line 1: field "subject" is missing' })
  assert.deepEqual(
    newMessages([], given, 'X').rows.map(({ subject }) => subject),
    ['X', 'Y'],
  )
})

test('a person’s messages are those under a name that may be theirs', () => {
  const held = kept(
    { id: 'a', subject: 'Abu Bakr al-Maras', date: '2016' },
    { id: 'b', subject: 'Maras', date: '2017' },
    { id: 'c', subject: 'Petra Lind', date: '2018' },
  )
  const of = (person: string): string[] => messagesOf(held, person).map(({ id }) => id)
  assert.deepEqual([of('Abu Bakr Maras'), of('Petra'), of('Elena'), of('')], [['a', 'b'], ['c'], [], []])
  assert.deepEqual(keptMessages('ledger', '\n'), [])
})

const ROW = fc.record(
  {
    subject: fc.constantFrom('X', 'Petra Lind'),
    date: fc.constantFrom('2016', '2016-11', '2016-11-02/2016-11-05', '../2017', '../..'),
    medium: fc.constantFrom('audio', 'a letter'),
    length: fc.constantFrom(60, '1:02:03', 0.5),
    addressees: fc.constantFrom('the donors, the press', ['the court']),
    title: fc.constantFrom('A title', 'Another'),
  },
  { requiredKeys: ['subject', 'date'], noNullPrototype: true },
)

test('law: what was added is read back as it was, has ids of its own, and is never added again', () => {
  fc.assert(
    fc.property(
      fc.array(ROW, { minLength: 1, maxLength: 8 }),
      fc.array(ROW, { minLength: 1, maxLength: 8 }),
      (a, b) => {
        const first: readonly LedgerMessage[] = newMessages([], entries(...a)).rows
        const { rows } = newMessages(kept(...first), entries(...b))
        const all = kept(...first, ...rows)
        assert.equal(new Set(all.map(({ message }) => message.id)).size, first.length + rows.length)
        assert.deepEqual(newMessages(all, entries(...a, ...b)), { rows: [], known: a.length + b.length })
        const told = new Set(
          all.map(({ subject, message: { id: _, kind: __, ...message } }) => JSON.stringify([subject, message])),
        )
        for (const { subject, message } of entries(...a, ...b)) assert.ok(told.has(JSON.stringify([subject, message])))
      },
    ),
  )
})
