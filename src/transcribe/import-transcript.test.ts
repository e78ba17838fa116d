import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Failure } from '../model/index.js'
import { type ImportedTranscript, importTranscript } from './import-transcript.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (name: string, text: string, medium: 'transcript' | 'account' = 'transcript'): ImportedTranscript =>
  importTranscript({ name, bytes: bytes(text), medium })
const texts = ({ transcript }: ImportedTranscript): string[] => transcript.segments.map(({ text }) => text)
const times = ({ transcript }: ImportedTranscript): unknown[] =>
  transcript.segments.map(({ start, end }) => [start, end])
const failsWith = (message: RegExp) => (error: unknown) =>
  error instanceof Failure && error.code === 'input' && message.test(error.message)

test('SubRip: cues with times, words within them, markup gone', () => {
  const srt =
    '\ufeff1\r\n00:00:01,000 --> 00:00:03,000\r\n<i>Good</i> evening,\r\n{\\an8}my <b>friends</b>.\r\n\r\n2\r\n00:01:02,500 --> 00:01:04,000\r\nJOHN SMITH: Tom &amp; I say: x &lt; y\r\n'
  const result = read('a.srt', srt)
  assert.equal(result.format, 'subrip')
  assert.deepEqual(texts(result), ['Good evening, my friends.', 'Tom & I say: x < y'])
  assert.deepEqual(times(result), [
    [1, 3],
    [62.5, 64],
  ])
  assert.equal(result.transcript.segments[1]?.speaker, 'JOHN SMITH')
  assert.deepEqual(result.transcript.origin, { by: 'third-party', name: 'SubRip file' })
  assert.deepEqual(result.warnings, [])
  const [first] = result.transcript.segments
  assert.deepEqual(
    first?.words.map(({ text }) => text),
    ['Good', 'evening', 'my', 'friends'],
  )
  assert.equal(first?.words[0]?.start, 1)
  assert.ok((first?.words.at(-1)?.end ?? 9) <= 3)
})

test('SubRip is told by its content, whatever its name; a missing empty line or number does no harm', () => {
  const result = read('words.txt', '00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:03,000 --> 00:00:04,000\nTwo.')
  assert.equal(result.format, 'subrip')
  assert.deepEqual(texts(result), ['One.', 'Two.'])
})

test('time codes that overlap, go backward or are broken: order kept, said in warnings', () => {
  const result = read(
    'a.srt',
    '1\n00:00:05,000 --> 00:00:09,000\nFirst.\n\n2\n00:00:08,000 --> 00:00:07,000\nSecond.\n\n3\n00:00:01,000 --> 00:00:02,000\nThird.\n\n4\n00:99:00,000 --> 00:99:02,000\nFourth.\n',
  )
  assert.deepEqual(texts(result), ['First.', 'Second.', 'Third.', 'Fourth.'])
  assert.deepEqual(times(result), [
    [5, 9],
    [8, 8],
    [1, 2],
    [null, null],
  ])
  assert.match(result.warnings.join('\n'), /line 14: a time code cannot be read/)
  assert.match(result.warnings.join('\n'), /s3 \(1 s\) begins before/)
  assert.match(result.warnings.join('\n'), /s2 \(8 s\) begins while/)
  assert.match(result.warnings.join('\n'), /1 of 4 segments have no time code/)
})

test('WebVTT: header, notes and styles are not speech; voices are speakers; language is read', () => {
  const vtt =
    'WEBVTT - talk\nKind: captions\nLanguage: en-GB\n\nSTYLE\n::cue { color: red }\n\nNOTE\nnot spoken\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Roger Bingham>We are in <c.loud>New York</c>\n\n00:02.000 --> 00:04.000\n<00:02.500><c> City</c>\n'
  const result = read('a.vtt', vtt)
  assert.equal(result.format, 'webvtt')
  assert.equal(result.transcript.language, 'en')
  assert.deepEqual(texts(result), ['We are in New York', 'City'])
  assert.equal(result.transcript.segments[0]?.speaker, 'Roger Bingham')
})

test('rolling captions are not said twice', () => {
  const vtt =
    'WEBVTT\n\n00:00.000 --> 00:02.000\nwe begin\n\n00:02.000 --> 00:04.000\nwe begin\nwith the news\n\n00:04.000 --> 00:06.000\nwith the news\nof today\n'
  assert.deepEqual(texts(read('a.vtt', vtt)), ['we begin', 'with the news', 'of today'])
})

test('no markup of a cue survives as markup', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<', '>', 'b', 'script', '/', ' x="', '<i>', '</i>', '{\\b1}', 'word', '<<b>a>'), {
        maxLength: 20,
      }),
      (parts) => {
        const result = read('a.srt', `00:00:01,000 --> 00:00:02,000\nword ${parts.join('')}\n`)
        assert.doesNotMatch(texts(result).join(' '), /<\/?[a-z!?][^<>]*>/i)
      },
    ),
  )
})

test('Whisper JSON: segments with words', () => {
  const json = JSON.stringify({
    language: 'en',
    text: ' Hello there.',
    segments: [
      {
        id: 0,
        start: 0.5,
        end: 2,
        text: ' Hello there.',
        speaker: 'SPEAKER_00',
        words: [{ word: ' Hello', start: 0.5, end: 1, probability: 0.9 }, { word: ' there.' }],
      },
    ],
  })
  const result = read('a.json', json)
  assert.equal(result.format, 'whisper-json')
  const [segment] = result.transcript.segments
  assert.equal(segment?.text, 'Hello there.')
  assert.equal(segment?.speaker, 'SPEAKER_00')
  assert.deepEqual(segment?.words[0], { at: 0, text: 'Hello', start: 0.5, end: 1 })
  assert.equal(segment?.words[1]?.text, 'there')
  assert.equal(result.transcript.origin.by, 'engine')
})

test('Whisper JSON: whisper.cpp, transformers.js, the OpenAI interface, bare lists', () => {
  const cpp = {
    result: { language: 'fr' },
    model: { type: 'base' },
    transcription: [{ offsets: { from: 0, to: 1500 }, text: ' Bonjour.' }],
  }
  const one = read('a.json', JSON.stringify(cpp))
  assert.deepEqual([one.transcript.language, times(one), texts(one)], ['fr', [[0, 1.5]], ['Bonjour.']])
  assert.match(one.transcript.origin.name, /Whisper base/)
  const chunks = { text: 'Hi you', chunks: [{ timestamp: [0, 2], text: ' Hi you' }] }
  assert.deepEqual(times(read('b.json', JSON.stringify(chunks))), [[0, 2]])
  const open = {
    language: 'english',
    words: [{ word: 'Hi', start: 0.1, end: 0.4 }],
    segments: [{ start: 0, end: 1, text: 'Hi' }],
  }
  const three = read('c.json', JSON.stringify(open))
  assert.equal(three.transcript.language, 'en')
  assert.equal(three.transcript.segments[0]?.words[0]?.start, 0.1)
  assert.deepEqual(texts(read('d.json', '[{"start":1,"end":2,"text":"Only this."}]')), ['Only this.'])
})

test('text with time codes: three ways of writing them, speakers, lines that go on', () => {
  const text =
    '[00:01:23] President Smith: Good evening\nand welcome.\n00:01:30 We begin.\n(1:45) Ms. Jones: Thank you: all.\n[0:02:00 - 0:02:04] The end.\n'
  const result = read('a.txt', text)
  assert.equal(result.format, 'timed-text')
  assert.deepEqual(texts(result), ['Good evening and welcome.', 'We begin.', 'Thank you: all.', 'The end.'])
  assert.deepEqual(
    result.transcript.segments.map(({ speaker }) => speaker),
    ['President Smith', null, 'Ms. Jones', null],
  )
  assert.deepEqual(times(result).slice(0, 3), [
    [83, 90],
    [90, 105],
    [105, 120],
  ])
  assert.deepEqual(times(result)[3], [120, 124])
})

test('near misses: a text that mentions clock times is no text with time codes', () => {
  const result = read(
    'a.txt',
    'We met at 10:30 in the morning.\n\n10:30 was the agreed hour, said all.\n\nIt was\n\nlate\n\nand\n\nno one\n\ncame',
  )
  assert.equal(result.format, 'text')
  assert.deepEqual(times(result)[0], [null, null])
  assert.deepEqual(result.transcript.segments[0]?.words, [])
})

test('plain text: paragraphs are segments, lines broken to a width are joined', () => {
  const text =
    'This line was broken by an editor so that it would fit on\nSeptember 11, 2001, in the text.\nNext line.\n\nNext paragraph\n'
  assert.deepEqual(texts(read('a.txt', text)), [
    'This line was broken by an editor so that it would fit on September 11, 2001, in the text.',
    'Next line.',
    'Next paragraph',
  ])
})

test('Markdown is read as text', () => {
  const md =
    '---\ntitle: hidden\n---\n# A *statement*\n\n> He said **it is over** in [Mosul](https://example.org/a_b "t").\n\n- one\n- ![alt](x.png) snake_case stays\n\n| a | b |\n|---|---|\n\n<script>alert(1)</script>\n'
  const result = read('a.md', md)
  assert.equal(result.format, 'markdown')
  assert.deepEqual(texts(result), [
    'A statement',
    'He said it is over in Mosul.',
    'one',
    'alt snake_case stays',
    'a b',
    'alert(1)',
  ])
})

test('an account: each line is a segment, cited as hearsay', () => {
  const result = read('report.txt', 'The recording mentions\r\nthe battle.\r\n\r\nIt was released today.', 'account')
  assert.deepEqual([result.format, result.transcript.medium], ['account', 'account'])
  assert.deepEqual(texts(result), ['The recording mentions', 'the battle.', 'It was released today.'])
})

test('right-to-left text keeps its letters and marks; overrides go', () => {
  const result = read(
    'a.txt',
    'تحدث عن \u202eمعركة\u202c الموصل\u200f في شهر رمضان وقال إن المدينة قد سقطت بعد عام من القتال',
  )
  assert.equal(texts(result)[0], 'تحدث عن معركة الموصل\u200f في شهر رمضان وقال إن المدينة قد سقطت بعد عام من القتال')
  assert.equal(result.transcript.language, 'ar')
})

test('UTF-16 with its mark is decoded', () => {
  const text = '\ufeffGood evening to all of you.'
  const le = new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer)
  assert.deepEqual(texts(importTranscript({ name: 'a.txt', bytes: le, medium: 'transcript' })), [
    'Good evening to all of you.',
  ])
  const be = le.map((_, index) => le[index ^ 1] ?? 0)
  assert.deepEqual(texts(importTranscript({ name: 'a.txt', bytes: be, medium: 'transcript' })), [
    'Good evening to all of you.',
  ])
})

test('what is no transcript is refused in one line that names the file', () => {
  const refuse = (name: string, data: Uint8Array, message: RegExp): void =>
    assert.throws(() => importTranscript({ name, bytes: data, medium: 'transcript' }), failsWith(message))
  refuse('a.txt', new Uint8Array(), /^a\.txt: the file is empty$/)
  refuse('b.txt', bytes(' \n\n \t'), /^b\.txt: there are no words/)
  refuse('c.srt', bytes('1\n00:00:01,000 --> 00:00:02,000\n\n'), /^c\.srt: there are no words/)
  refuse('d.txt', Uint8Array.of(0x41, 0xe9, 0x42), /^d\.txt: the text is not valid UTF-8/)
  refuse('e.txt', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0x41), /^e\.txt: the file is not text/)
  refuse('f.pdf', bytes('%PDF-1.7 words'), /^f\.pdf: the file is not text/)
  refuse('g.json', bytes('{"segments": [}'), /^g\.json: the file is not valid JSON/)
  refuse('h.json', bytes('{"a": 1}'), /^h\.json: the JSON is not a transcript/)
  refuse('i.json', bytes('[1, 2]'), /^i\.json: the JSON is not a transcript/)
  refuse('j.html', bytes('<!DOCTYPE html><p>Hello'), /^j\.html: this is a web page/)
  refuse('k.rtf', bytes('{\\rtf1 Hello}'), /^k\.rtf: this is a rich text file/)
})

test('law: any text gives segments whose words slice it exactly, or a clear failure', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '\n',
        '\n\n',
        '00:00:01,000 --> 00:00:02,000',
        'WEBVTT\n\n',
        '[1:20] A: b',
        '# ',
        '<v A>',
        '{"text":"a b"}',
        '0:5',
      ),
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(pieces, fc.constantFrom('a.txt', 'a.md', 'a.srt', 'a.json'), (parts, name) => {
      let result: ImportedTranscript
      try {
        result = read(name, parts.join(''))
      } catch (error) {
        assert.ok(error instanceof Failure, String(error))
        return
      }
      for (const [index, segment] of result.transcript.segments.entries()) {
        assert.equal(segment.id, `s${index + 1}`)
        assert.ok(
          segment.start === null
            ? segment.end === null && segment.words.length === 0
            : (segment.end ?? -1) >= segment.start,
        )
        for (const word of segment.words)
          assert.equal(segment.text.slice(word.at, word.at + word.text.length), word.text)
      }
    }),
    { numRuns: 1000 },
  )
})

test('two million words, and hostile repetition, take seconds', () => {
  const sentence = 'The council met again on Monday and agreed that the road to the north should be opened. '
  const inputs = [
    ['a.txt', sentence.repeat(120_000)],
    ['b.txt', `${sentence}\n`.repeat(120_000)],
    ['c.srt', `1\n00:00:01,000 --> 00:00:02,000\n${sentence}\n\n`.repeat(120_000)],
    ['d.md', `a${' '.repeat(1_000_000)}b ${'|'.repeat(200_000)} ${'['.repeat(200_000)} ${'*'.repeat(200_000)}x`],
    [
      'e.srt',
      `00:00:01,000 --> 00:00:02,000\n${'<a '.repeat(300_000)} a${'!'.repeat(300_000)}a ${'>'.repeat(300_000)}`,
    ],
    ['f.txt', `${'1:'.repeat(500_000)} ${'-'.repeat(300_000)}x${'\n'.repeat(300_000)}a`],
  ] as const
  for (const [name, text] of inputs) {
    const before = performance.now()
    assert.ok(read(name, text).transcript.segments.length > 0)
    assert.ok(performance.now() - before < 20_000, `${name} took ${performance.now() - before} ms`)
  }
})
