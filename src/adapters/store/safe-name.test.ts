import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { safeName } from './safe-name.js'

test('a good name stays as it is', () => {
  for (const name of [
    'columbia.wma',
    'Statement 3 (final).mp4',
    'رسالة.ogg',
    'Обращение.mp3',
    '声明.wav',
    'noextension',
  ]) {
    assert.equal(safeName(name), name)
  }
})

test('what could mislead a program or a reader is taken out', () => {
  assert.equal(safeName('../../etc/passwd'), 'passwd')
  assert.equal(safeName('C:\\x\\y.wav'), 'y.wav')
  assert.equal(safeName('-rf.mp3'), 'rf.mp3')
  assert.equal(safeName('.hidden'), 'hidden')
  assert.equal(safeName('a\u202Egpj.mp3'), 'agpj.mp3')
  assert.equal(safeName('a\nb\0.mp3'), 'ab.mp3')
  assert.equal(safeName('what?.mp3'), 'what_.mp3')
  assert.equal(safeName('CON.mp3'), 'exhibit-CON.mp3')
  assert.equal(safeName('..'), 'exhibit')
  assert.equal(safeName(''), 'exhibit')
  assert.equal(safeName(`${'ж'.repeat(300)}.mp3`).endsWith('ж.mp3'), true)
})

test('law: a safe name is plain, short, and safe already', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '-',
    ' ',
    'CON',
    'nul',
    '\u202e',
    '\0',
    'é',
    'é',
    '文',
    '.mp3',
    ':',
    'a',
  )
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(names, (name) => {
      const safe = safeName(name)
      assert.match(safe, /^[^\s.\-/\\<>:"|?*\p{Cc}\p{Cf}][^/\\<>:"|?*\p{Cc}\p{Cf}]*$/u)
      assert.doesNotMatch(safe, /[\s.]$|^(con|prn|aux|nul)(\.|$)/iu)
      assert.ok(Buffer.byteLength(safe) <= 160)
      assert.equal(safeName(safe), safe)
    }),
    { numRuns: 300 },
  )
})
