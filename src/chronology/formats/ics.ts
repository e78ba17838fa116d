import { addDays, type Day, earliest } from '../../model/index.js'
import type { Told, WholeFormat } from '../format.js'
import type { Entry } from '../port.js'
import { BadFile, BadRow, entryOf } from '../row.js'
import { shortHash } from './fields.js'
import { type CalendarEvent, calendarEvents, lastDay, occurrences } from './ics-events.js'
import { guessKind } from './kinds.js'
import { inPlace } from './places.js'
import { plainText, webLink } from './plain.js'

/**
 * What stands in a calendar was planned, and people may have spoken of it long before somebody wrote it down: a first day that is too
 * late would make bounds unsound. Hence ten years, or CREATED where that is earlier still.
 */
const PLANNED = 3_653

/** Calendars: an event for each VEVENT (RFC 5545), and for each time of a recurring one. */
export const ics: WholeFormat = {
  name: 'ics',
  about: 'calendar, iCalendar (.ics): VEVENT with SUMMARY, DTSTART, DTEND, RRULE, LOCATION, GEO, CATEGORIES, URL',
  records: 'whole',
  detect: (first) => /^BEGIN:VCALENDAR\s*$/i.test(first),
  reader: () => ({ heading: 0, read }),
}

function* read(text: string): Generator<Told> {
  const found = [...calendarEvents(text)]
  if (found.length === 0) throw new BadFile('line', 'begins a calendar without events', 'Get the calendar again')
  const moved = new Set(found.flatMap((one) => ('moved' in one && one.moved ? [`${one.uid} ${one.moved}`] : [])))
  for (const one of found) {
    if (one instanceof BadRow) yield one
    else if (one.text('status').toUpperCase() !== 'CANCELLED')
      for (const day of one.moved === null ? occurrences(one, moved) : [one.start])
        yield inPlace(one.below, () => entry(one, day))
  }
}

function entry(one: CalendarEvent, first: Day): Entry {
  const last = lastDay(first, one)
  const [name, place] = [plainText(one.text('summary')), plainText(one.text('location'))]
  if (name === '') throw new BadRow('SUMMARY', 'is missing')
  const words = plainText(one.text('description'))
  const link = webLink(one.text('url'))
  return entryOf({
    id: `ics:${one.uid ? shortHash(one.uid) : shortHash(name)}-${one.moved ?? first}`,
    names: [name],
    type: guessKind(name, one.text('categories') || null),
    when: first === last ? first : `${first}/${last}`,
    places: place === '' ? [] : [...new Set([place, ...place.split(/,\s*/)])].filter((part) => part !== ''),
    where: positionOf(one.text('geo')),
    foreseenFrom: foreseen(one, first),
    sources: [{ source: 'ics', url: link }],
    text: words,
  })
}

function foreseen(one: CalendarEvent, first: Day): Day {
  const usual = first > '0011' ? addDays(first, -PLANNED) : first
  const created = /^\d{4}-\d{2}-\d{2}/.exec(one.text('created'))?.[0]
  return created === undefined ? usual : earliest(created, usual)
}

/** `52.5;6.1`, which the library gives as `52.5,6.1`. */
function positionOf(geo: string): { country: null; latitude: number; longitude: number } | null {
  const [latitude, longitude, ...more] = geo.split(/[;,]/).map(Number)
  if (latitude === undefined || longitude === undefined || more.length > 0) return null
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? { country: null, latitude, longitude } : null
}
