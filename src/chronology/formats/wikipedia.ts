import { dayAt, dayNumberOf, noun } from '../../model/index.js'
import type { Told, WholeFormat } from '../format.js'
import { BadFile, BadRow } from '../row.js'
import { linkedNames, newsItem, withoutOutlets } from './cep.js'
import { type Fields, peekObject, textField } from './fields.js'
import { type WikiItem, wikiItems } from './wikitext.js'

const LICENCE = 'CC-BY-SA-4.0'
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const TITLE = /^Portal:Current[ _]events\/(\d{4})[ _](\w+)[ _](\d{1,2})$/

/** Days of the Current Events portal, as the MediaWiki action API gives them: what `chronology pull wikipedia` keeps. */
export const wikipedia: WholeFormat = {
  name: 'wikipedia',
  about: 'Current Events portal as the MediaWiki API answers: query.pages with revisions',
  records: 'whole',
  detect: (_, text) => /^\s*\{.{0,200}"query"\s*:\s*\{.{0,2000}"title"\s*:\s*"Portal:Current[ _]events\//s.test(text),
  reader: () => ({ heading: 0, read }),
}

function* read(text: string): Generator<Told> {
  const query = peekObject(text)?.query as Fields | undefined
  if (!Array.isArray(query?.pages))
    throw new BadFile('query', 'has no pages', 'Get the file again with: postquem chronology pull wikipedia')
  for (const page of query.pages as readonly Fields[]) yield* dayOf(page)
}

function* dayOf(page: Fields): Generator<Told> {
  try {
    const title = textField(page, 'title')
    const date = dateOf(title)
    const [revision] = (page.revisions ?? []) as readonly Fields[]
    const main = (revision?.slots as Fields | undefined)?.main as Fields | undefined
    const content = main?.content
    if (typeof content !== 'string') throw new BadRow('revisions', `has no content: ${title}`)
    const url = `https://en.wikipedia.org/w/index.php?oldid=${Number(revision?.revid) || 0}`
    for (const item of wikiItems(content)) yield eventOf(item, date, url)
  } catch (error) {
    if (!(error instanceof BadRow)) throw error
    yield error
  }
}

function dateOf(title: string): string {
  const [, year, month = '', day] = TITLE.exec(title) ?? []
  const number = dayNumberOf(Number(year), MONTHS.indexOf(month) + 1, Number(day))
  if (number === null) throw new BadRow('title', `is not a day of the portal: ${title}`)
  return dayAt(number)
}

function eventOf(item: WikiItem, date: string, url: string): Told {
  try {
    const wiki = item.articles.map(
      (title) => `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`,
    )
    const fields: Fields = { date, cat: item.category, text: item.text, wiki, src: item.addresses }
    const { said, outlets } = withoutOutlets(textField(fields, 'text'))
    const { event, text } = newsItem('wikipedia', fields, linkedNames(said, fields), [said, ...item.above].join(' '))
    const [, ...cited] = event.sources
    const own = { source: 'wikipedia', url, licence: LICENCE, on: date }
    return { event: noun('event', { ...event, sources: [own, ...cited], outlets: outlets.length }), text }
  } catch (error) {
    if (error instanceof BadRow) return error
    throw error
  }
}
