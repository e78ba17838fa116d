import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectFormat } from './formats.js'
import { entries, one, rowsOfText, wrong } from './reading.test.kit.js'

function calendar(...events: readonly (readonly string[])[]): string {
  const blocks = events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...blocks, 'END:VCALENDAR', ''].join('\r\n')
}

const whens = (...lines: readonly string[]) =>
  entries(rowsOfText('ics', calendar(['UID:a', 'SUMMARY:Dyke day', ...lines]))).map(({ event }) => event.when)

test('an event of a calendar', () => {
  const { event, text } = one(
    rowsOfText(
      'ics',
      calendar([
        'UID:dyke@zwolle.example',
        'SUMMARY:Opening of the\\, dyke',
        'DTSTART;TZID=Europe/Amsterdam:20210504T230000',
        'DTEND;TZID=Europe/Amsterdam:20210505T010000',
        'LOCATION:Town Hall\\, Zwolle',
        'GEO:52.5168;6.083',
        'URL:https://zwolle.example/dyke',
        'CREATED:20210101T120000Z',
        'DESCRIPTION:With a <b>band</b>',
        '  and cake',
      ]),
    ),
  )
  assert.deepEqual(
    [event.names, event.when, event.reported],
    [['Opening of the, dyke'], '2021-05-04/2021-05-05', false],
  )
  assert.deepEqual(event.places, ['Town Hall, Zwolle', 'Town Hall', 'Zwolle'])
  assert.deepEqual(event.where, { country: null, latitude: 52.5168, longitude: 6.083 })
  assert.deepEqual(event.sources, [{ source: 'ics', url: 'https://zwolle.example/dyke' }])
  assert.equal(text, 'With a band and cake')
})

test('an end that is a day, or midnight, does not belong to the event', () => {
  assert.deepEqual(whens('DTSTART;VALUE=DATE:20210504', 'DTEND;VALUE=DATE:20210505'), ['2021-05-04'])
  assert.deepEqual(whens('DTSTART;VALUE=DATE:20210504', 'DTEND;VALUE=DATE:20210507'), ['2021-05-04/2021-05-06'])
  assert.deepEqual(whens('DTSTART:20210504T100000Z', 'DTEND:20210505T000000Z'), ['2021-05-04'])
  assert.deepEqual(whens('DTSTART:20210504T100000Z', 'DURATION:P2D'), ['2021-05-04/2021-05-06'])
  assert.deepEqual(whens('DTSTART:20210504T100000Z'), ['2021-05-04'])
})

test('what is planned could be spoken of long before it was written down', () => {
  const foreseen = (created: string) =>
    one(rowsOfText('ics', calendar(['UID:a', 'SUMMARY:Dyke day', 'DTSTART:20210504T100000Z', created]))).event
      .foreseenFrom
  assert.equal(foreseen('CREATED:20210101T120000Z'), '2011-05-04')
  assert.equal(foreseen('CREATED:20090101T120000Z'), '2009-01-01')
})

test('a recurring event is an event each time, those left out and moved apart', () => {
  assert.deepEqual(whens('DTSTART;VALUE=DATE:20210504', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20210511'), [
    '2021-05-04',
    '2021-05-18',
  ])
  const moved = calendar(
    ['UID:a', 'SUMMARY:Dyke day', 'DTSTART;VALUE=DATE:20210504', 'RRULE:FREQ=DAILY;COUNT=3'],
    ['UID:a', 'SUMMARY:Dyke day, moved', 'RECURRENCE-ID;VALUE=DATE:20210505', 'DTSTART;VALUE=DATE:20210601'],
  )
  const found = entries(rowsOfText('ics', moved)).map(({ event }) => event)
  assert.deepEqual(
    found.map(({ when }) => when),
    ['2021-05-04', '2021-05-06', '2021-06-01'],
  )
  assert.equal(new Set(found.map(({ id }) => id)).size, 3)
  assert.match(found[2]?.id ?? '', /-2021-05-05$/)
})

test('29 February comes in leap years only, and the 31st in long months', () => {
  assert.deepEqual(whens('DTSTART;VALUE=DATE:20200229', 'RRULE:FREQ=YEARLY;UNTIL=20281231'), [
    '2020-02-29',
    '2024-02-29',
    '2028-02-29',
  ])
  assert.deepEqual(whens('DTSTART;VALUE=DATE:20210131', 'RRULE:FREQ=MONTHLY;UNTIL=20210601'), [
    '2021-01-31',
    '2021-03-31',
    '2021-05-31',
  ])
  assert.deepEqual(whens('DTSTART;VALUE=DATE:20210131', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2'), [
    '2021-01-31',
    '2021-02-28',
  ])
})

test('a rule without an end, and one that never comes, come to an end', () => {
  assert.equal(whens('DTSTART;VALUE=DATE:20210504', 'RRULE:FREQ=DAILY').length, 500)
  assert.equal(whens('DTSTART;VALUE=DATE:20210504', 'RRULE:FREQ=YEARLY').length, 101)
  assert.deepEqual(whens('DTSTART:20210504T100000Z', 'RRULE:FREQ=SECONDLY'), ['2021-05-04'])
  assert.deepEqual(whens('DTSTART:20210301T100000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), [])
})

test('what was cancelled is left out', () => {
  assert.deepEqual(whens('DTSTART:20210504T100000Z', 'STATUS:CANCELLED'), [])
})

test('it is told by its first line', () => {
  assert.equal(detectFormat('BEGIN:VCALENDAR')?.name, 'ics')
  assert.equal(detectFormat('BEGIN:VCARD'), null)
})

test('bad events are told with their line, and the rest is kept', () => {
  const bad = (...lines: readonly string[]) =>
    wrong(rowsOfText('ics', calendar(['UID:b', 'SUMMARY:Good', 'DTSTART:20210101T000000Z'], ['UID:a', ...lines])))
  assert.equal(bad('SUMMARY:x', 'DTSTART:20230229T100000Z'), '8: DTSTART is not a day: 2023-02-29')
  assert.equal(bad('SUMMARY:x', 'DTSTART:soon'), bad('SUMMARY:x', 'DTSTART:soon'))
  assert.match(bad('SUMMARY:x', 'DTSTART:soon'), /^8: (DTSTART|VEVENT) /)
  assert.equal(bad('SUMMARY:x'), '8: DTSTART is missing')
  assert.equal(bad('DTSTART:20210101T000000Z'), '8: SUMMARY is missing')
  assert.equal(
    bad('SUMMARY:x', 'DTSTART;VALUE=DATE:20210504', 'DTEND;VALUE=DATE:20210501'),
    '8: DTEND is before DTSTART',
  )
  assert.match(bad('SUMMARY:x', 'no colon', 'DTSTART:20210101T000000Z'), /^8: VEVENT is not readable/)
  assert.match(bad('SUMMARY:x', 'DTSTART:20210101T000000Z', 'RRULE:FREQ=NEVER'), /^8: VEVENT is not readable/)
  assert.equal(wrong(rowsOfText('ics', 'BEGIN:VCALENDAR\nEND:VCALENDAR')), '1: line begins a calendar without events')
})
