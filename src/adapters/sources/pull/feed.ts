import { shortHash } from '../../../chronology/index.js'
import { Failure } from '../../../model/index.js'
import type { PullSource } from './source.js'

/** A news feed or a calendar by its address: RSS, Atom, JSON Feed or iCalendar, told by what comes. */
export const feed: PullSource = {
  name: 'feed',
  about: 'a feed (RSS, Atom, JSON Feed) or calendar (iCalendar) by its address',
  format: null,
  licence: null,
  endpoint: '',
  intervalMs: 1_000,
  source: ({ endpoint }) => new URL(endpoint).hostname,
  total: () => 1,
  units: ({ endpoint }) => {
    if (!URL.canParse(endpoint))
      throw new Failure(
        'usage',
        'a feed needs its address',
        'Write: postquem chronology pull feed https://news.example/rss',
      )
    return [
      {
        name: `${new URL(endpoint).hostname}-${shortHash(endpoint)}`,
        settled: Number.POSITIVE_INFINITY,
        fetch: async (client) => {
          const { bytes } = await client.get(endpoint, {
            headers: {
              accept: 'application/rss+xml, application/atom+xml, application/feed+json, text/calendar, */*;q=0.5',
            },
          })
          return bytes.length === 0 ? null : bytes
        },
      },
    ]
  },
}
