import type { Day, EventSourceRef } from '../../model/index.js'
import type { Told, WholeFormat } from '../format.js'
import { BadRow, entryOf } from '../row.js'
import { linkedNames, withoutOutlets } from './cep.js'
import { dayOf } from './dates.js'
import { type Fields, heading, parseObject, shortHash, textField } from './fields.js'
import { guessKind } from './kinds.js'
import { type PortalItem, portalItems } from './portal-page.js'

const LICENCE = 'CC-BY-SA-4.0'
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const TITLE = /^Portal:Current[ _]events\/(\d{4})[ _]([A-Z][a-z]+)[ _](\d{1,2})$/

interface Page {
  readonly day: Day
  /** Of the revision that was read: it does not change any more. */
  readonly url: string
}

/** Pages of Wikipedia's Current Events portal as the MediaWiki action API gives them; their days are those of the reports. */
export const wikipedia: WholeFormat = {
  name: 'wikipedia',
  about: 'Current Events portal: an answer of the MediaWiki action API (query, revisions, content; formatversion 2)',
  records: 'whole',
  detect: (_, text) =>
    /^\s*\{/.test(text) && /"query"\s*:/.test(text) && /"title"\s*:\s*"Portal:Current[ _]events\//.test(text),
  reader: () => ({ heading: 0, read: answer }),
}

function* answer(text: string): Generator<Told> {
  const { query } = parseObject(text)
  const pages = typeof query === 'object' && query !== null ? (query as Fields).pages : undefined
  if (!Array.isArray(pages)) throw new BadRow('query', 'has no list of pages: ask with formatversion=2')
  for (const page of pages) yield* pageOf(page)
}

function* pageOf(fields: Fields): Generator<Told> {
  if (fields.missing === true) return
  const items: Told[] = []
  try {
    const title = textField(fields, 'title')
    const [revision = {}] = Array.isArray(fields.revisions) ? (fields.revisions as Fields[]) : []
    const page = { day: dayIn(title), url: addressOf(title, revision.revid) }
    for (const item of portalItems(contentOf(title, revision))) items.push(itemOf(page, item))
  } catch (error) {
    if (!(error instanceof BadRow)) throw error
    items.push(error)
  }
  yield* items
}

function dayIn(title: string): Day {
  const [, year = '', month = '', day = ''] = TITLE.exec(title) ?? []
  const number = MONTHS.indexOf(month) + 1
  if (number === 0) throw new BadRow('title', `is no day of the portal: ${title.slice(0, 80)}`)
  return dayOf('title', `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function contentOf(title: string, { slots, content }: Fields): string {
  const main = (slots as Fields | undefined)?.main as Fields | undefined
  const text = main?.content ?? content
  if (typeof text === 'string') return text
  throw new BadRow(title, 'has no content: ask with rvprop=content and rvslots=main')
}

function addressOf(title: string, revision: unknown): string {
  const page = encodeURIComponent(title.replaceAll(' ', '_')).replaceAll('%3A', ':').replaceAll('%2F', '/')
  const wiki = 'https://en.wikipedia.org'
  return Number.isInteger(revision) ? `${wiki}/w/index.php?title=${page}&oldid=${revision}` : `${wiki}/wiki/${page}`
}

function itemOf({ day, url }: Page, item: PortalItem): Told {
  const { said, outlets: unlinked } = withoutOutlets(item.said)
  const cited = new Map<string, EventSourceRef>(unlinked.map((outlet) => [outlet, { source: outlet, url: null }]))
  for (const { outlet, url } of item.cited) cited.set(outlet, { source: outlet, url })
  return entryOf({
    id: `wikipedia:${day}-${shortHash(said)}`,
    names: [heading(said)],
    type: guessKind(said, item.category),
    when: day,
    reported: true,
    ...linkedNames(said, item.titles),
    sources: [{ source: 'wikipedia', url, licence: LICENCE, on: day }, ...cited.values()],
    outlets: cited.size,
    text: [said, ...item.topics].join(' '),
  })
}
