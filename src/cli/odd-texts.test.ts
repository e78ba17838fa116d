import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { assessText, type Desk, openDesk, textMaterial } from '../desk/index.js'
import type { Assessment } from '../model/index.js'
import { runCli } from '../testing/cli.js'

const room = mkdtempSync(join(tmpdir(), 'postquem-odd-texts-'))
let desk: Desk
before(async () => {
  desk = await openDesk({ dataDir: '/nowhere/postquem' })
})
after(async () => {
  await desk.close()
  rmSync(room, { recursive: true, force: true })
})

const examined = (text: string, name = 'text.txt'): Promise<Assessment> => assessText(desk, { name, text })
const RUSSIAN =
  'Сегодня мы собрались здесь, чтобы поговорить о том, что произошло в нашей стране за последние годы, и быть честными. '
const ENGLISH =
  'Today we gather to remember with you. On 9 July 2017 the city of Mosul was recaptured from the Islamic State. '

for (const text of ['Mosul', 'Hello', '2017', '?! 7', 'ok '.repeat(50)]) {
  test(`a text of hardly a word gives no date: ${text.slice(0, 9)}`, async () => {
    const { dating } = await examined(text)
    assert.deepEqual([dating.notBefore, dating.notAfter, dating.conflicts], [null, null, []])
  })
}

for (const text of [
  'In the year 3000 we will live on the moon.',
  'In 99999 nobody will. In 2525, if man is still alive.',
  'On 5 May 0000 nothing happened.',
  'In the year 0 it began. It was 0005-05-05.',
  'It was 31 February 2015, or the 45th of May 2011, or 2011-13-45.',
]) {
  test(`no day is made of a day that cannot be: ${text}`, async () => {
    const { dating } = await examined(text)
    assert.deepEqual([dating.window, dating.mostLikely, dating.curve], ['../..', null, []])
  })
}

test('a count that would end in another century is no date', async () => {
  const { dating } = await examined('We count 100 years since 7 October 2023.')
  assert.ok((dating.mostLikely ?? '') < '2100')
  assert.equal(dating.notBefore?.date, '2023-10-07')
})

const MARKUP = {
  'xml.txt': '<?xml version="1.0"?><doc date="2031-01-01"><p id="1999">On 9 July 2017 Mosul was recaptured.</p></doc>',
  'notes.md':
    '# Statement\n\n| a | b |\n| --- | --- |\n\nOn **9 July 2017** [Mosul](http://x.example/2031-01-01) was *recaptured*.',
  'tags.srt': '1\n00:00:01,000 --> 00:00:04,000\n<i>On 9 July 2017</i> <b>Mosul</b> was recaptured.\n',
}

for (const [name, text] of Object.entries(MARKUP)) {
  test(`markup is not words, and what stands in it is no date: ${name}`, async () => {
    const { dating, references } = await examined(text, name)
    assert.equal(dating.notBefore?.date, '2017-07-09')
    assert.ok(references.every((one) => !/1999|2031|[<>*#]/.test(one.text)))
  })
}

test('a web page is refused in one line', () => {
  assert.throws(() => examined('<!doctype html><html><body><p>On 9 July 2017.</p></body></html>', 'page.html'), {
    message: /^page\.html: this is a web page/,
  })
})

test('of a text in two languages the English passages are read, and the rest is said', async () => {
  const half = `${RUSSIAN.repeat(6)}\n\n${ENGLISH.repeat(2)}\n\n${RUSSIAN.repeat(6)}\n`
  const { dating, limits, transcript } = await examined(half)
  assert.deepEqual(
    [transcript.language, transcript.segments.map(({ language }) => language ?? null)],
    ['ru', [null, 'en', null]],
  )
  assert.equal(dating.notBefore?.date, '2017-07-09')
  assert.match(limits.join(), /^2 of 3 segments are in a language that cannot be read yet \(ru\)/)
})

test('an English text with a foreign passage: the same limit; with foreign names: none', async () => {
  const mostly = await examined(`${ENGLISH.repeat(8)}\n\n${RUSSIAN}\n\n${ENGLISH.repeat(8)}`)
  assert.match(mostly.limits.join(), /^1 of 3 segments .*\(ru\)/)
  const names = await examined(
    `${ENGLISH.repeat(8)}\n\nMohammed bin Salman, Ayatollah Khamenei, Recep Tayyip Erdogan, Emmanuel Macron, Narendra Modi, Jair Bolsonaro.`,
  )
  assert.deepEqual(names.limits, [])
})

test('a text in no language that can be read: nothing is read, and it is said', async () => {
  const { references, limits } = await examined(RUSSIAN.repeat(4))
  assert.deepEqual(references, [])
  assert.match(limits.join(), /^Words in this language \(ru\) cannot be read yet/)
})

test('what the file says of its own day is told, and shapes nothing', async () => {
  const { material } = textMaterial({ name: 'a.txt', bytes: new TextEncoder().encode(ENGLISH), kind: 'transcript' }, {})
  const tags = [{ name: 'creation_time', value: '2011-05-05T10:00:00Z' }]
  const plain = await desk.assess(material)
  const tagged = await desk.assess({ ...material, exhibit: { ...material.exhibit, tags } })
  const { notes, ...dated } = tagged.dating
  assert.deepEqual({ ...dated, notes: plain.dating.notes }, plain.dating)
  assert.match(notes.at(-1) ?? '', /^The file says that it is of 2011-05-05 .*cannot be older than 2017-07-09/)
})

test('a long text is read in seconds, and says what is going on', async () => {
  const sentences = Array.from(
    { length: 9000 },
    (_, at) => `On ${1 + (at % 28)} July ${1990 + (at % 30)} we met in town ${at}. `,
  )
  writeFileSync(join(room, 'long.txt'), `${sentences.join('')}\n\n${'And so on it went. '.repeat(12_000)}`)
  const started = performance.now()
  const said = await runCli(['date', 'long.txt'], { cwd: room, timeoutMs: 120_000 })
  assert.equal(said.status, 0, said.stderr)
  assert.deepEqual(said.stderr.trimEnd().split('\n'), [
    'postquem: Reading the words ...',
    'postquem: Looking events up ...',
    'postquem: Dating ...',
  ])
  assert.match(said.stdout, /^Window {6}2019-07-\d\d\/\.\./m)
  assert.ok(performance.now() - started < 90_000)
})

test('events with days that cannot be: each is named with file, line and field, and the store is as before', async () => {
  const data = join(room, 'data')
  const event = (id: string, fields: object): string => JSON.stringify({ id, names: [id], type: 'news', ...fields })
  writeFileSync(join(room, 'good.jsonl'), `${event('a', { when: '2017-02-03' })}\n`)
  writeFileSync(
    join(room, 'bad.jsonl'),
    `${event('b', { when: '2017-02-30' })}\n${event('c', { when: '2017-02-03', knownFrom: '2017-02-31' })}\n${event('d', { when: '0000-13' })}\n`,
  )
  const run = (...args: readonly string[]) => runCli(['chronology', ...args, '--data', data], { cwd: room })
  await run('import', 'good.jsonl')
  const stats = (await run('stats', '--json')).stdout
  const said = await run('import', 'bad.jsonl')
  assert.match(said.stderr, /bad\.jsonl, line 1: when .*2017-02-30/)
  assert.match(said.stderr, /bad\.jsonl, line 2: knownFrom .*2017-02-31/)
  assert.match(said.stderr, /bad\.jsonl, line 3: when .*0000-13/)
  assert.equal((await run('stats', '--json')).stdout, stats)
})
