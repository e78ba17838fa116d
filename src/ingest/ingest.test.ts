import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Failure } from '../model/index.js'
import {
  custodyEntry,
  DEFAULT_LIMITS,
  displayName,
  exhibitOfMedia,
  exhibitOfText,
  limitsOf,
  shownPath,
  textMediaType,
  tooLarge,
  tooLong,
} from './index.js'

const file = { name: 'message.ogg', sha256: 'a'.repeat(64), bytes: 12 }

test('an exhibit of a recording holds what the file is and says, not its sound, and is frozen', () => {
  const exhibit = exhibitOfMedia(file, {
    mediaType: 'audio/ogg',
    container: 'ogg',
    durationSeconds: 4.5,
    tracks: [{ type: 'audio', codec: 'opus', detail: 'opus, 48000 Hz, mono' }],
    tags: [{ name: 'encoder', value: 'Lavc59' }],
  })
  assert.deepEqual(exhibit, {
    kind: 'exhibit',
    ...file,
    mediaType: 'audio/ogg',
    container: 'ogg',
    durationSeconds: 4.5,
    tracks: [{ type: 'audio', codec: 'opus', detail: 'opus, 48000 Hz, mono' }],
    tags: [{ name: 'encoder', value: 'Lavc59' }],
  })
  assert.ok([exhibit, exhibit.tracks, exhibit.tracks[0], exhibit.tags, exhibit.tags[0]].every(Object.isFrozen))
})

test('an exhibit of a text has no duration, container, tracks or tags', () => {
  const exhibit = exhibitOfText({ ...file, name: 'speech.txt' }, 'text/plain')
  assert.deepEqual(
    [exhibit.mediaType, exhibit.durationSeconds, exhibit.container, exhibit.tracks, exhibit.tags],
    ['text/plain', null, null, [], []],
  )
})

test('an exhibit cannot be made without a proper hash and size', () => {
  assert.throws(() => exhibitOfText({ ...file, sha256: 'A'.repeat(64) }, 'text/plain'), RangeError)
  assert.throws(() => exhibitOfText({ ...file, bytes: -1 }, 'text/plain'), RangeError)
})

test('limits: 6 hours and 4 GiB, each raised by its own option', () => {
  assert.deepEqual(limitsOf({}), DEFAULT_LIMITS)
  assert.deepEqual(DEFAULT_LIMITS, { maxSeconds: 21_600, maxBytes: 4_294_967_296 })
  assert.deepEqual(limitsOf({ maxHours: 10 }), { ...DEFAULT_LIMITS, maxSeconds: 36_000 })
  assert.deepEqual(limitsOf({ maxMegabytes: 0.5 }), { ...DEFAULT_LIMITS, maxBytes: 524_288 })
})

test('limits that are no limits are bad usage', () => {
  for (const asked of [{ maxHours: 0 }, { maxHours: -1 }, { maxHours: Number.NaN }, { maxHours: 37 }]) {
    assert.throws(() => limitsOf(asked), { name: 'Failure', code: 'usage', message: /--max-hours/ })
  }
  for (const asked of [{ maxMegabytes: 0 }, { maxMegabytes: Number.POSITIVE_INFINITY }]) {
    assert.throws(() => limitsOf(asked), { name: 'Failure', code: 'usage', message: /--max-megabytes/ })
  }
})

test('a refusal names the file, both lengths and the option that lets it in', () => {
  assert.equal(
    tooLong('/tmp/sermon.mp3', 36_000, DEFAULT_LIMITS).line,
    'sermon.mp3 has 10 h, more than 6 h of sound. Raise the limit with --max-hours 10, or cut out the part that matters.',
  )
  assert.equal(
    tooLong('bomb.flac', null, DEFAULT_LIMITS).line,
    'bomb.flac has more than the limit of 6 h of sound. Raise the limit with --max-hours, or cut out the part that matters.',
  )
  assert.equal(tooLong('a', 999 * 3600, DEFAULT_LIMITS).hint, 'Cut out the part that matters.')
  assert.equal(
    tooLarge('film.mkv', 5_000_000_000, DEFAULT_LIMITS).line,
    'film.mkv has 4769 MB, more than the limit of 4096 MB. Raise the limit with --max-megabytes 4769, or cut out the part that matters.',
  )
})

test('law: the option that a refusal names lets the file in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 21_601, max: 36 * 3600 }), (seconds) => {
      const asked = Number(/--max-hours (\d+)/.exec(tooLong('a', seconds, DEFAULT_LIMITS).hint)?.[1])
      assert.ok(limitsOf({ maxHours: asked }).maxSeconds >= seconds)
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: DEFAULT_LIMITS.maxBytes + 1, max: Number.MAX_SAFE_INTEGER }), (bytes) => {
      const asked = Number(/--max-megabytes (\d+)/.exec(tooLarge('a', bytes, DEFAULT_LIMITS).hint)?.[1])
      assert.ok(limitsOf({ maxMegabytes: asked }).maxBytes >= bytes)
    }),
  )
})

test('a name in a message: its last part, on one line, with nothing that turns text round', () => {
  assert.equal(displayName('/home/x/a b.mp3'), 'a b.mp3')
  assert.equal(displayName('C:\\calls\\one.wav'), 'one.wav')
  assert.equal(displayName('folder/'), 'folder')
  assert.equal(displayName('evil\u202Egpj.exe\n2.mp3'), 'evilgpj.exe 2.mp3')
  assert.equal(displayName('رسالة.mp3'), 'رسالة.mp3')
  assert.equal(displayName('/'), 'the file')
  assert.equal(shownPath('/home/x/a.mp3'), '/home/x/a.mp3')
})

test('law: any name is shown on one short line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const shown = displayName(name)
      assert.ok(shown.length > 0 && [...shown].length <= 80)
      assert.doesNotMatch(shown, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    }),
  )
})

test('texts are known by their names; all else is for the media reader', () => {
  assert.equal(textMediaType('speech.TXT'), 'text/plain')
  assert.equal(textMediaType('a/b.srt'), 'application/x-subrip')
  for (const name of ['talk.mp3', 'noextension', 'txt', '.', 'a.constructor', 'x.txt/y']) {
    assert.equal(textMediaType(name), null, name)
  }
})

test('a custody entry is a frozen line with its time handed in', () => {
  const at = '2026-11-22T19:00:00.000Z'
  assert.deepEqual(custodyEntry(at, 'received', 'a\nb.mp3'), { step: 'received', at, detail: 'a b.mp3' })
  assert.equal(custodyEntry(at, 'wrote', 'x', 'ff').sha256, 'ff')
  assert.throws(() => custodyEntry('22 November', 'received', 'x'), RangeError)
  assert.throws(() => custodyEntry('2026-11-22T19:00:00+01:00', 'received', 'x'), RangeError)
  assert.ok(Object.isFrozen(custodyEntry(at, 'a', 'b')))
})

test('refusals are Failures of code input', () => {
  for (const failure of [tooLong('a', 1, DEFAULT_LIMITS), tooLarge('a', 1, DEFAULT_LIMITS)]) {
    assert.ok(failure instanceof Failure)
    assert.equal(failure.code, 'input')
  }
})
