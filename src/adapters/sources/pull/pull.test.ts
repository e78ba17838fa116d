import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { Failure } from '../../../model/index.js'
import { type Answerer, answering, type LocalServer, localServer } from '../../../testing/local-server.js'
import { MemoryStore } from '../../store/memory.js'
import { type PullOptions, type PullResult, pull } from './pull.js'

// One suite for every source: a server on the loopback speaks the real format, with made-up news.

interface Speaking {
  readonly name: string
  readonly options: Partial<PullOptions>
  readonly path: string
  readonly answer: Answerer
  /** How many units a whole pull has, and how many events these tell. */
  readonly units: number
  readonly events: number
  /** An event that must be found, by its words. */
  readonly words: string
  readonly json: boolean
}

const json = (response: Parameters<Answerer>[1], value: unknown): void =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))

function portalPage(title: string): object {
  const content = `{{Current events|year=2017|month=07|day=09|content=
<!-- All news items below this line -->
'''Armed conflicts and attacks'''
*[[Battle of Strelsau]]
**[[Rudolf Rassendyll|King Rudolf]] announces the recapture of [[Strelsau]] in [[Ruritania]]. [https://times.example/1 (Example Times)] [https://post.example/2 (Example Post)]
;Sport
*A regatta opens in [[Zenda]]. [https://times.example/3 (Example Times)]
<!-- All news items above this line -->|}}`
  return {
    pageid: 7,
    ns: 100,
    title,
    revisions: [
      { revid: 42, timestamp: '2017-07-10T00:00:00Z', slots: { main: { contentmodel: 'wikitext', content } } },
    ],
  }
}

const WIKIPEDIA: Speaking = {
  name: 'wikipedia',
  options: { from: '2017-06', to: '2017-08' },
  path: '/w/api.php',
  units: 3,
  events: 62,
  words: 'recapture Strelsau',
  json: true,
  // A day of August is missing; July comes in two parts, as the API does with long answers.
  answer: (_, response, url) => {
    const titles = (url.searchParams.get('titles') ?? '').split('|')
    const part = url.searchParams.get('rvcontinue')
    const wanted = titles.filter((title) => title.includes('July'))
    const half = Math.ceil(wanted.length / 2)
    const pages = wanted.slice(part === null ? 0 : half, part === null ? half : undefined).map(portalPage)
    const missing = titles
      .filter((title) => !title.includes('July'))
      .map((title) => ({ ns: 100, title, missing: true }))
    const more = wanted.length > 0 && part === null ? { continue: { rvcontinue: '20170716|1', continue: '||' } } : {}
    json(response, { batchcomplete: true, ...more, query: { pages: [...pages, ...missing] } })
  },
}

const text = (value: string, type = 'literal') => ({ type, value })
const WIKIDATA: Speaking = {
  name: 'wikidata',
  options: { from: '2017-07', to: '2017-08', languages: ['en', 'ar'] },
  path: '/sparql',
  units: 6,
  events: 3,
  words: 'Battle of Strelsau',
  json: true,
  answer: (_, response, url) => {
    const query = url.searchParams.get('query') ?? ''
    const vars = ['item', 'kind', 'start', 'precision', 'end', 'labels']
    const kind = /BIND\("(\w+)"/.exec(query)?.[1] ?? 'offensive'
    const row = {
      item: text('http://www.wikidata.org/entity/Q4242', 'uri'),
      kind: text(kind),
      start: text('2017-07-09T00:00:00Z'),
      precision: text('11'),
      labels: text(kind === 'offensive' ? 'en|Battle of Strelsau\nar|معركة' : 'en|Rudolf Rassendyll'),
      country: text('IQ'),
      coordinates: text('Point(43.1 36.3)'),
      sitelinks: text('12'),
      ...(kind === 'term' && {
        office: text('http://www.wikidata.org/entity/Q9', 'uri'),
        officeLabel: text('King of Ruritania'),
      }),
    }
    json(response, { head: { vars }, results: { bindings: query.includes('2017-07-01T') ? [row] : [] } })
  },
}

function gdeltRow(id: number, articles: number): string {
  const cells = Array.from({ length: 61 }, () => '')
  Object.assign(cells, {
    0: String(id),
    1: '20170709',
    2: '201707',
    3: '2017',
    4: '2017.5',
    6: 'RURITANIA',
    16: 'ZENDA',
    26: '036',
    27: '036',
    28: '03',
    31: '30',
    32: '9',
    33: String(articles),
    52: 'Strelsau, Iraq',
    53: 'IZ',
    56: '36.3',
    57: '43.1',
    59: '20170709120000',
    60: 'https://times.example/1',
  })
  return cells.join('\t')
}

const GDELT: Speaking = {
  name: 'gdelt',
  options: { from: '2017-07-09', to: '2017-07-09' },
  path: '/gdeltv2/',
  units: 96,
  events: 1,
  words: 'Ruritania Zenda',
  json: false,
  answer: (_, response, url) => {
    if (!url.pathname.endsWith('/20170709120000.export.CSV.zip')) return void response.writeHead(404).end('none')
    const table = `${gdeltRow(1, 25)}\n${gdeltRow(2, 3)}\n`
    response
      .writeHead(200, { 'content-type': 'application/zip' })
      .end(zipSync({ '20170709120000.export.CSV': strToU8(table) }))
  },
}

const FEED: Speaking = {
  name: 'feed',
  options: {},
  path: '/rss',
  units: 1,
  events: 1,
  words: 'regatta Zenda',
  json: false,
  answer: answering(
    200,
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Example Times</title><item><title>A regatta opens in Zenda</title><guid>1</guid><pubDate>Sun, 09 Jul 2017 12:00:00 GMT</pubDate><link>https://times.example/3</link></item></channel></rss>',
    { 'content-type': 'application/rss+xml' },
  ),
}

const room = mkdtempSync(join(tmpdir(), 'postquem-pull-'))
after(() => rmSync(room, { recursive: true, force: true }))
let rooms = 0

interface Trial {
  readonly server: LocalServer
  readonly store: MemoryStore
  readonly data: string
  run(more?: Partial<PullOptions>): Promise<PullResult>
}

async function trial(speaking: Speaking, act: (trial: Trial) => Promise<void>): Promise<void> {
  const server = await localServer(speaking.answer)
  const store = new MemoryStore()
  rooms += 1
  const data = join(room, String(rooms))
  const run = (more: Partial<PullOptions> = {}): Promise<PullResult> =>
    pull(speaking.name, data, store, {
      ...speaking.options,
      endpoint: `${server.url}${speaking.path}`,
      now: new Date('2026-11-22T12:00:00Z'),
      version: '0.0.0',
      signal: new AbortController().signal,
      intervalMs: 0,
      retryMs: 1,
      timeoutMs: 2_000,
      ...more,
    })
  try {
    await act({ server, store, data, run })
  } finally {
    await server.stop()
  }
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(() => null).catch((thrown: unknown) => thrown)
  assert.ok(error instanceof Failure, String(error))
  assert.doesNotMatch(error.line, /\n/)
  return error
}

for (const speaking of [WIKIPEDIA, WIKIDATA, GDELT, FEED]) {
  const isFeed = speaking === FEED
  describe(speaking.name, () => {
    test('a whole pull is imported; what was fetched is not asked for again', () =>
      trial(speaking, async ({ server, store, run }) => {
        const first = await run()
        assert.equal(first.fetched, speaking.units)
        assert.deepEqual([first.stored, first.changed, first.bad], [speaking.events, speaking.events, 0])
        const [found] = await store.search({ words: speaking.words, limit: 1 })
        assert.ok(found, 'found by its words')
        const requests = server.asked.length
        const again = await run()
        assert.deepEqual([again.stored, again.changed], [speaking.events, 0])
        if (isFeed) return
        assert.deepEqual([again.fetched, again.kept], [0, speaking.units])
        assert.equal(server.asked.length, requests)
        assert.equal((await run({ refresh: true })).fetched, speaking.units)
      }))

    test('the server is told who asks', () =>
      trial(speaking, async ({ server, run }) => {
        await run({ contact: 'desk@example.org' })
        assert.ok(
          server.headers.every((one) => /^Postquem\/0\.0\.0 \(.*; desk@example\.org\)$/.test(one['user-agent'] ?? '')),
        )
      }))

    // A feed is one piece: there is nothing to go on with.
    if (!isFeed)
      test('a pull that is stopped keeps what it has and goes on where it was', () =>
        trial(speaking, async ({ server, data, store, run }) => {
          const controller = new AbortController()
          const stop = new Failure('usage', 'stopped', 'Run it again.')
          const onProgress = (): void => {
            if (server.asked.length >= 2) controller.abort(stop)
          }
          assert.equal(await failureOf(run({ signal: controller.signal, onProgress })), stop)
          const [folder = ''] = readdirSync(join(data, 'pulls'))
          const kept = readdirSync(join(data, 'pulls', folder))
          assert.ok(kept.length >= 1 && kept.length < speaking.units)
          assert.ok(kept.every((name) => !name.endsWith('.part')))
          const result = await run()
          assert.deepEqual([result.kept, result.fetched], [kept.length, speaking.units - kept.length])
          assert.equal((await store.state()).events, speaking.events)
          assert.equal(new Set(server.asked).size, server.asked.length, 'nothing was asked for twice')
        }))

    test('a server that asks to wait or stumbles is asked again', () =>
      trial(speaking, async ({ server, run }) => {
        const waits: string[] = []
        server.instead.push(answering(429, '', { 'retry-after': '1' }), answering(500, 'oops'), answering(503, ''))
        const result = await run({ onWait: (why) => waits.push(why) })
        assert.equal(result.stored, speaking.events)
        assert.deepEqual(
          waits.map((why) => why.split(';')[0]),
          ['answers 429', 'answers 500', 'answers 503'],
        )
        assert.ok((server.times[1] ?? 0) - (server.times[0] ?? 0) >= 900, 'the pause that was asked for')
      }))

    test('what never comes right is told in one line, and the store stays as it was', () =>
      trial(speaking, async ({ server, store, run }) => {
        const before = await store.state()
        const broken: readonly (readonly [Answerer, RegExp])[] = [
          [answering(403, 'no'), /^127\.0\.0\.1:\d+\S* answers 403\. /],
          [answering(302, '', { location: 'http://evil.example/' }), /redirects to another site \(evil\.example\)/],
          [answering(302, '', { location: 'file:///etc/passwd' }), /redirects to another site/],
          [(_, response) => void response.destroy(), /cannot be reached/],
          ...(speaking.json
            ? ([
                [
                  answering(200, '<!doctype html><title>Log in</title>', { 'content-type': 'text/html' }),
                  /answers with a web page instead/,
                ],
                [answering(200, '{"query": {"pa', { 'content-type': 'application/json' }), /half of it/],
                [answering(200, '{"error":{"code":"internal","info":"bad\\nday"}}'), /refuses: bad day/],
              ] as const)
            : []),
        ]
        for (const [answer, line] of broken) {
          for (let times = 0; times < 8; times += 1) server.instead.push(answer)
          assert.match((await failureOf(run())).line, line)
          server.instead.length = 0
        }
        assert.deepEqual(await store.state(), before)
        assert.equal((await run()).stored, speaking.events)
      }))

    test('a server that never answers is given up', () =>
      trial(speaking, async ({ server, run }) => {
        for (let times = 0; times < 8; times += 1) server.instead.push(() => {})
        assert.match((await failureOf(run({ timeoutMs: 40 }))).line, /does not answer/)
      }))
  })
}

test('requests keep their distance', () =>
  trial(WIKIPEDIA, async ({ server, run }) => {
    await run({ intervalMs: 100 })
    const gaps = server.times.slice(1).map((time, index) => time - (server.times[index] ?? 0))
    // A request that comes late makes the gap after it smaller.
    assert.ok(gaps.length >= 3 && gaps.every((gap) => gap >= 60), gaps.join(' '))
    assert.ok((server.times.at(-1) ?? 0) - (server.times[0] ?? 0) >= gaps.length * 100 - 40)
  }))

test('a server that lags is asked again after the pause that it names', () =>
  trial(WIKIPEDIA, async ({ server, run }) => {
    server.instead.push(answering(200, '{"error":{"code":"maxlag","info":"waiting"}}', { 'retry-after': '0.01' }))
    assert.equal((await run()).stored, WIKIPEDIA.events)
  }))

test('days that were still being written are fetched anew, once they are settled for the last time', () =>
  trial(WIKIPEDIA, async ({ run }) => {
    const on = async (day: string): Promise<number[]> => {
      const { fetched, kept } = await run({ from: '2017-06', to: '2017-07-20', now: new Date(`${day}T12:00:00Z`) })
      return [fetched, kept]
    }
    assert.deepEqual(await on('2017-07-21'), [2, 0])
    assert.deepEqual(await on('2017-07-21'), [1, 1])
    assert.deepEqual(await on('2017-08-01'), [1, 1], 'what was fetched too early')
    assert.deepEqual(await on('2017-08-01'), [0, 2])
  }))

test('a file of GDELT that was not there yet is asked for again', () =>
  trial(GDELT, async ({ server, run }) => {
    const early = await run({ now: new Date('2017-07-09T13:00:00Z') })
    assert.equal(early.missing, 95)
    const requests = server.asked.length
    assert.equal((await run({ now: new Date('2017-07-12T00:00:00Z') })).fetched, 96)
    assert.equal(server.asked.length, requests + 96)
  }))

test('an answer without results is not kept', () =>
  trial(WIKIDATA, async ({ server, run }) => {
    server.instead.push(answering(200, '{"message":"busy"}'))
    assert.match((await failureOf(run())).line, /answers without results/)
    assert.equal((await run()).stored, WIKIDATA.events)
  }))

function halfThen(end: (response: Parameters<Answerer>[1]) => void): Answerer {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"query"')
    setTimeout(() => end(response), 20)
  }
}

test('an answer that breaks off or stalls is asked for again', () =>
  trial(WIKIPEDIA, async ({ server, run }) => {
    server.instead.push(
      halfThen((response) => void response.destroy()),
      halfThen(() => {}),
    )
    assert.equal((await run({ timeoutMs: 300 })).stored, WIKIPEDIA.events)
  }))

test('a stop is a stop, in the middle of an answer and in a pause', () =>
  trial(WIKIPEDIA, async ({ server, run }) => {
    const stop = new Failure('usage', 'stopped', 'Run it again.')
    for (const answer of [halfThen(() => {}), answering(200, '{"error":{"code":"maxlag"}}', { 'retry-after': '50' })]) {
      const controller = new AbortController()
      server.instead.push(answer)
      setTimeout(() => controller.abort(stop), 200)
      const started = performance.now()
      assert.equal(await failureOf(run({ signal: controller.signal })), stop)
      assert.ok(performance.now() - started < 1_500)
    }
  }))

test('a zip that is broken is told', () =>
  trial(GDELT, async ({ server, run }) => {
    const table = strToU8(`${gdeltRow(1, 25)}\n`)
    const zip = zipSync({ 'one.CSV': table }, { level: 0 })
    const altered = zip.map((byte, at) => (at === zip.length - 200 ? byte ^ 1 : byte))
    for (const body of ['PK\u0003\u0004 half', zip.subarray(0, zip.length - 30), altered]) {
      server.instead.push(answering(200, body))
      assert.match((await failureOf(run())).line, /is not a whole zip file/)
    }
  }))

test('what cannot be asked is told', () =>
  trial(WIKIPEDIA, async ({ server, run }) => {
    const wrong: readonly (readonly [Partial<PullOptions>, RegExp])[] = [
      [{ from: '2017-13' }, /--from 2017-13 is not a day, month or year/],
      [{ from: '2018-01', to: '2017-01' }, /lies after 2017-01/],
      [{ endpoint: 'ftp://server.example/' }, /is not an address of the web/],
      [{ endpoint: 'http://me:secret@127.0.0.1/' }, /is not an address of the web/],
      [{ languages: ['en"; DROP'] }, /is not the code of a language/],
    ]
    for (const [options, line] of wrong) assert.match((await failureOf(run(options))).line, line)
    const { from: _, ...without } = WIKIPEDIA.options
    const none = pull('wikipedia', room, new MemoryStore(), {
      ...without,
      now: new Date(),
      version: '0',
      signal: new AbortController().signal,
    } as PullOptions)
    assert.match((await failureOf(none)).line, /--from is missing/)
    assert.match(
      (
        await failureOf(
          pull('twitter', room, new MemoryStore(), {
            now: new Date(),
            version: '0',
            signal: new AbortController().signal,
          }),
        )
      ).line,
      /There is no source twitter\. Sources: wikipedia, wikidata, gdelt, feed/,
    )
    assert.equal(server.asked.length, 0)
  }))
