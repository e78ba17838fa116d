// The articles that a source links an item to.
import { detectFormat } from '../../dist/chronology/index.js'

/** By the id of each item the addresses that it links to, those of its topics first: they are titles of articles. */
export function linksOf(texts) {
  const links = new Map()
  for (const text of texts) {
    const lines = text.trimEnd().split('\n')
    const reader = detectFormat(lines[0], text).reader(lines[0])
    for (const line of lines) {
      const fields = JSON.parse(line)
      for (const { event } of reader.read(line))
        if (event)
          links.set(event.id, [
            ...(fields.topics ?? []).map(articleOf),
            ...(fields.wiki ?? fields.links ?? []).map(english),
          ])
    }
  }
  return links
}

function articleOf(title) {
  return `https://en.wikipedia.org/wiki/${title.replaceAll(' ', '_')}`
}

function english(url) {
  return url.replace('https://wikipedia.org/', 'https://en.wikipedia.org/')
}

export function titleOf(url) {
  const last = /\/wiki\/([^#?]+)/.exec(url)?.[1] ?? ''
  try {
    return decodeURIComponent(last).replaceAll('_', ' ').trim()
  } catch {
    return last.replaceAll('_', ' ')
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** The page of Wikipedia's portal of that day. */
export function portalPage(day) {
  const [year, month, date] = day.split('-')
  return `https://en.wikipedia.org/wiki/Portal:Current_events/${year}_${MONTHS[month - 1]}_${Number(date)}`
}
