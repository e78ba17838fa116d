import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { caseShelf } from '../adapters/store/case-shelf.js'
import { Failure } from '../model/index.js'
import { app, listen } from './index.js'

const PORT = 7117
const SOUND = 'OggS0123456789'
/** A name that breaks a careless page, and an exhibit that says it is a page. */
const HOSTILE = `it's <b>"5%"?#&.case`

let outer: string
let dir: string
before(async () => {
  outer = await mkdtemp(join(tmpdir(), 'postquem-server-'))
  dir = join(outer, 'cases')
  await aCase(
    'elena.case',
    'audio/ogg',
    'die Stimme (1).opus',
    { attributedTo: 'Elena Maras' },
    { window: '2023-08-24/2023-09-05', mostLikely: '2023-08-26' },
  )
  await aCase(
    HOSTILE,
    'text/html',
    'page.html',
    { attributedTo: '<script>alert(1)</script>' },
    { window: '../..', mostLikely: null },
  )
  await aCase('words.case', 'text/plain', 'words.txt', {}, { window: '2017-07-09/..', mostLikely: null })
  await mkdir(join(dir, 'bare.case'))
  await writeFile(join(dir, 'bare.case', 'assessment.json'), 'no JSON')
})
after(() => rm(outer, { recursive: true, force: true }))

async function aCase(name: string, mediaType: string, file: string, provenance: object, dating: object): Promise<void> {
  await mkdir(join(dir, name, 'exhibit'), { recursive: true })
  await writeFile(join(dir, name, 'assessment.json'), JSON.stringify({ exhibit: { mediaType }, provenance, dating }))
  await writeFile(join(dir, name, 'report.html'), '<!doctype html><title>Report</title>')
  await writeFile(join(dir, name, 'exhibit', file), SOUND)
}

async function ask(path: string, init: RequestInit = {}, host = `127.0.0.1:${PORT}`): Promise<Response> {
  const routes = app(caseShelf(dir), { port: () => PORT, version: '0.1.0' })
  return routes.request(`http://127.0.0.1:${PORT}${path}`, { ...init, headers: { host, ...init.headers } })
}

test('the list names each case with its speaker, day and window, and leads to its report', async () => {
  const response = await ask('/')
  assert.equal(response.status, 200)
  assert.match(response.headers.get('content-type') ?? '', /^text\/html; charset=utf-8$/i)
  const page = await response.text()
  assert.match(page, /^<!doctype html>\n<html lang="en">/)
  assert.match(page, /<caption>4 cases<\/caption>/)
  assert.match(page, /<a href="\/case\/elena\.case\/report\.html"><bdi>elena\.case<\/bdi><\/a>/)
  assert.match(page, /<bdi>Elena Maras<\/bdi><\/td><td>2023-08-26<\/td><td>2023-08-24 to 2023-09-05<\/td>/)
  assert.match(page, /<td>not known<\/td><td>not bounded<\/td>/)
  assert.match(page, /<td>not before 2017-07-09<\/td>/)
  assert.match(page, /<bdi>bare\.case<\/bdi>[\s\S]*?the assessment cannot be read/)
  assert.doesNotMatch(page, /<script|<b>/)
  for (const [, path = ''] of page.matchAll(/href="(\/case\/[^"]+)"/g)) {
    const expected = path.includes('bare.case') ? 404 : 200
    assert.equal((await ask(path.replaceAll('&#39;', "'").replaceAll('&amp;', '&'))).status, expected, path)
  }
})

test('an empty folder says how a case is made', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'postquem-server-'))
  try {
    const routes = app(caseShelf(empty), { port: () => PORT, version: '0.1.0' })
    const response = await routes.request('/', { headers: { host: `localhost:${PORT}` } })
    assert.match(await response.text(), /postquem examine FILE/)
  } finally {
    await rm(empty, { recursive: true })
  }
})

test('every answer has strict headers', async () => {
  for (const [path, status] of [
    ['/', 200],
    ['/style.css', 200],
    ['/case/elena.case/report.html', 200],
    ['/case/elena.case/assessment.json', 200],
    ['/case/elena.case/exhibit', 200],
    ['/nowhere', 404],
  ] as const) {
    const { headers, status: given } = await ask(path)
    assert.equal(given, status, path)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /^default-src 'none'; /, path)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.doesNotMatch(policy, /script-src|connect-src|\*|https?:/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
  }
})

test('the report and the assessment are served as what they are', async () => {
  const report = await ask('/case/elena.case/report.html')
  assert.equal(report.headers.get('content-type'), 'text/html; charset=utf-8')
  assert.equal(await report.text(), '<!doctype html><title>Report</title>')
  const assessment = await ask('/case/elena.case/assessment.json')
  assert.equal(assessment.headers.get('content-type'), 'application/json')
  assert.equal(((await assessment.json()) as { exhibit: { mediaType: string } }).exhibit.mediaType, 'audio/ogg')
})

test('the exhibit plays: type, name, parts; also where the report looks for it', async () => {
  for (const path of ['/case/elena.case/exhibit', '/case/elena.case/exhibit/die%20Stimme%20(1).opus']) {
    const whole = await ask(path)
    assert.equal(whole.headers.get('content-type'), 'audio/ogg')
    assert.equal(
      whole.headers.get('content-disposition'),
      `inline; filename="die_Stimme__1_.opus"; filename*=UTF-8''die%20Stimme%20%281%29.opus`,
    )
    assert.equal(whole.headers.get('accept-ranges'), 'bytes')
    assert.equal(await whole.text(), SOUND)
    const part = await ask(path, { headers: { range: 'bytes=4-7' } })
    assert.deepEqual([part.status, part.headers.get('content-range'), await part.text()], [206, 'bytes 4-7/14', '0123'])
    const beyond = await ask(path, { headers: { range: 'bytes=14-' } })
    assert.deepEqual([beyond.status, beyond.headers.get('content-range')], [416, 'bytes */14'])
  }
  assert.equal((await ask('/case/elena.case/exhibit/other.opus')).status, 404)
})

test('an exhibit that says it is a page is saved, never shown; text is shown as text', async () => {
  const page = await ask(`/case/${encodeURIComponent(HOSTILE)}/exhibit`)
  assert.equal(page.status, 200)
  assert.equal(page.headers.get('content-type'), 'application/octet-stream')
  assert.match(page.headers.get('content-disposition') ?? '', /^attachment; /)
  const words = await ask('/case/words.case/exhibit')
  assert.equal(words.headers.get('content-type'), 'text/plain; charset=utf-8')
})

test('what is not there is a page that leads back', async () => {
  for (const path of [
    '/case/none.case/report.html',
    '/case/bare.case/report.html',
    '/case/elena.case',
    '/case/elena.case/custody.jsonl',
    '/x',
  ]) {
    const response = await ask(path)
    assert.equal(response.status, 404, path)
    assert.match(await response.text(), /<h1>Not found<\/h1>[\s\S]*<a href="\/">/)
  }
})

test('no path leads out of the folder', async () => {
  for (const file of ['report.html', 'assessment.json']) await writeFile(join(outer, file), '"outside"')
  const asked: string[] = []
  const careless = {
    listCases: async () => [],
    readCaseFile: async (name: string) => {
      asked.push(name)
      return null
    },
  }
  const bare = app(careless, { port: () => PORT, version: '0.1.0' })
  const names = [
    '..',
    '%2e%2e',
    '%2E%2E',
    '..%2f',
    '..%2F..%2Fetc',
    '%2e%2e%5c',
    '.',
    '%00',
    'elena.case%00',
    'a%2fb',
    '.partial',
  ]
  for (const name of names)
    for (const file of [
      'report.html',
      'assessment.json',
      'exhibit',
      'exhibit/..%2f..%2f..%2fassessment.json',
      '..%2f..%2freport.html',
    ]) {
      const path = `/case/${name}/${file}`
      const response = await ask(path)
      assert.equal(response.status, 404, path)
      assert.doesNotMatch(await response.text(), /outside/)
      assert.equal((await bare.request(path, { headers: { host: `localhost:${PORT}` } })).status, 404)
    }
  assert.deepEqual(asked, [], 'such names never reach the file system')
  for (const name of ['%', '%ff', '%252e%252e'])
    assert.equal((await ask(`/case/${name}/report.html`)).status, 404, name)
})

test('another Host gets nothing: a name elsewhere may point here', async () => {
  for (const host of [
    'evil.example',
    `evil.example:${PORT}`,
    'localhost',
    '127.0.0.1',
    'localhost:7118',
    `localhost.evil.example:${PORT}`,
    `127.0.0.1.evil.example:${PORT}`,
    `127.0.0.2:${PORT}`,
    `[::2]:${PORT}`,
    `x@localhost:${PORT}`,
    '',
  ]) {
    const response = await ask('/', {}, host)
    assert.equal(response.status, 403, host)
    assert.doesNotMatch(await response.text(), /elena/)
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
  }
  for (const host of [`localhost:${PORT}`, `LOCALHOST:${PORT}`, `127.0.0.1:${PORT}`, `[::1]:${PORT}`])
    assert.equal((await ask('/', {}, host)).status, 200, host)
  const routes = app(caseShelf(dir), { port: () => 80, version: '0.1.0' })
  assert.equal((await routes.request('/', { headers: { host: 'localhost' } })).status, 200)
})

test('only reading: GET and HEAD', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const response = await ask('/', { method })
    assert.deepEqual([response.status, response.headers.get('allow')], [405, 'GET, HEAD'], method)
  }
  const head = await ask('/case/elena.case/exhibit', { method: 'HEAD' })
  assert.deepEqual([head.status, head.headers.get('content-length'), await head.text()], [200, '14', ''])
})

test('a folder that cannot be read is one plain line, without its path', async () => {
  const routes = app(caseShelf(join(dir, 'gone')), { port: () => PORT, version: '0.1.0' })
  const response = await routes.request('/', { headers: { host: `localhost:${PORT}` } })
  assert.equal(response.status, 500)
  assert.equal(await response.text(), 'This cannot be shown: the case folder could not be read.\n')
  assert.equal(response.headers.get('cache-control'), 'no-store')
})

test('on a real socket: loopback only, parts, wrong Host and raw paths, and a port that is taken', async () => {
  let port = 0
  const first = await listen(app(caseShelf(dir), { port: () => port, version: '0.1.0' }).fetch, 0)
  port = first.port
  try {
    assert.equal(first.url, `http://127.0.0.1:${port}/`)
    const part = await fetch(`${first.url}case/elena.case/exhibit`, { headers: { range: 'bytes=-4' } })
    assert.deepEqual([part.status, part.headers.get('content-length'), await part.text()], [206, '4', '6789'])
    assert.equal((await raw(port, '/', 'evil.example')).status, 403)
    assert.equal((await raw(port, '/', `localhost:${port}`)).status, 200)
    for (const path of [
      '/case/../../etc/passwd',
      '/case/%2e%2e/%2e%2e/etc/passwd',
      '//etc/passwd',
      '/case/..%2f..%2fetc/report.html',
    ]) {
      const { status, body } = await raw(port, path, `localhost:${port}`)
      assert.ok(status === 404 || status === 400, `${path}: ${status}`)
      assert.doesNotMatch(body, /root:/)
    }
    await assert.rejects(
      () => listen(() => new Response(''), port),
      (error) =>
        error instanceof Failure &&
        error.code === 'store' &&
        error.message === `port ${port} is in use by another program`,
    )
  } finally {
    await first.close()
  }
  await assert.rejects(fetch(first.url))
})

/** A request as it is written, with a path and a Host that `fetch` would mend. */
function raw(port: number, path: string, host: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    sent.on('error', reject).end()
  })
}
