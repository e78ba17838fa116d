import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Meant, noun, type Reference } from '../model/index.js'
import { leastQuotation, MOST_WORDS } from './quotation.js'
import { warn } from './warn.js'

function call(
  id: string,
  fields: { text?: string; targets?: string[]; regions?: string[]; meant?: Meant } = {},
): Reference {
  const { text = 'urge them to act', targets = ['press'], regions = [], meant = 'ahead' } = fields
  return noun('reference', {
    id,
    of: 'call' as const,
    text,
    segment: 's1',
    from: 0,
    to: text.length,
    start: 12.5,
    end: 14,
    meant,
    by: 'en/call',
    value: { type: 'call' as const, targets, regions, force: 'order' as const },
  })
}

const EVENT: Reference = noun('reference', {
  ...call('r9', { text: 'the summit' }),
  of: 'event' as const,
  value: { type: 'event' as const, names: [], kinds: [], told: false, lasted: null },
})

test('a call gives its quotation, its time and a warning for whom it endangers', () => {
  const { calls, warnings } = warn([EVENT, call('r4', { targets: ['press'], regions: ['Arden'] })])
  assert.deepEqual(calls, [
    {
      kind: 'call',
      id: 'k1',
      quote: 'urge them to act',
      reference: 'r4',
      start: 12.5,
      targets: ['press'],
      regions: ['Arden'],
      force: 'order',
    },
  ])
  assert.deepEqual(warnings, [
    {
      kind: 'warning',
      target: 'press',
      regions: ['Arden'],
      sentence:
        'If authentic, these words urge others once to act against journalists and other media workers (Arden).',
      calls: ['k1'],
    },
  ])
})

test('one warning for each group, in the order of first mention, with all of its calls', () => {
  const { warnings } = warn([
    call('r1', { targets: ['officials', 'press', 'press'], regions: ['Arden'] }),
    call('r2', { targets: ['press'], regions: ['Arden', 'Belmar'] }),
    call('r3', { targets: ['press', 'bridge keepers'] }),
  ])
  assert.deepEqual(
    warnings.map(({ target, calls }) => [target, calls]),
    [
      ['officials', ['k1']],
      ['press', ['k1', 'k2', 'k3']],
      ['bridge keepers', ['k3']],
    ],
  )
  assert.equal(
    warnings[1]?.sentence,
    'If authentic, these words urge others 3 times to act against journalists and other media workers (Arden, Belmar).',
  )
  assert.equal(warnings[2]?.sentence, 'If authentic, these words urge others once to act against bridge keepers.')
})

test('a call that is absent, quoted or only supposed raises no warning', () => {
  for (const meant of ['absent', 'quoted', 'hypothetical'] as const)
    assert.deepEqual(warn([call('r1', { meant })]), { calls: [], warnings: [] }, meant)
  assert.deepEqual(warn([]), { calls: [], warnings: [] })
  const kept = warn([call('r1', { meant: 'quoted' }), call('r2')])
  assert.deepEqual([kept.calls[0]?.id, kept.calls[0]?.reference, kept.warnings[0]?.calls], ['k1', 'r2', ['k1']])
})

test('a call without a known group is kept, and warns nobody', () => {
  const { calls, warnings } = warn([call('r1', { targets: [] })])
  assert.equal(calls.length, 1)
  assert.deepEqual(warnings, [])
})

test('a long call is quoted by both ends', () => {
  const text = 'urges all who listen to him, in every town and in every street, to act against the assembly'
  assert.equal(leastQuotation(text), 'urges all who listen to … every street, to act against the assembly')
  assert.equal(
    leastQuotation('twelve words stand as they are and no mark comes between them'),
    'twelve words stand as they are and no mark comes between them',
  )
})

test('law: at most 12 words, each of them whole and in order; short ones as they are', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcñ,’-'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.constantFrom(' ', '\n', '  '), (words, space) => {
      const quoted = leastQuotation(words.join(space))
      if (words.length <= MOST_WORDS) assert.equal(quoted, words.join(' '))
      else {
        const [opening = [], closing = []] = quoted.split(' … ').map((part) => part.split(' '))
        assert.equal(opening.length + closing.length, MOST_WORDS)
        assert.deepEqual(words.slice(0, opening.length), opening)
        assert.deepEqual(words.slice(-closing.length), closing)
      }
    }),
  )
})

test('law: a warning is conditional and holds no word that only the call has', () => {
  const targets = fc.subarray(['press', 'officials', 'transport', 'elections', 'somebody else'], { minLength: 1 })
  fc.assert(
    fc.property(fc.array(targets, { minLength: 1, maxLength: 5 }), (all) => {
      const { calls, warnings } = warn(
        all.map((one, index) => call(`r${index + 1}`, { text: 'urge xyzzy', targets: one })),
      )
      assert.equal(new Set(warnings.map(({ target }) => target)).size, warnings.length)
      assert.deepEqual(new Set(warnings.map(({ target }) => target)), new Set(all.flat()))
      for (const { target, sentence, calls: ids } of warnings) {
        assert.match(sentence, /^If authentic, .*\.$/)
        assert.doesNotMatch(sentence, /xyzzy/)
        assert.deepEqual(
          ids,
          calls.filter((one) => one.targets.includes(target)).map(({ id }) => id),
        )
      }
    }),
    { numRuns: 100 },
  )
})

test('what an account alone tells is said to rest on it', () => {
  const told = call('r4')
  const value = { type: 'call', targets: ['press'], regions: [], force: 'reported' } as const
  const [warning] = warn([noun('reference', { ...told, value })]).warnings
  assert.equal(
    warning?.sentence,
    'If the account is true and the recording authentic, the speaker urges others once to act against journalists and other media workers.',
  )
  assert.match(warn([told]).warnings[0]?.sentence ?? '', /^If authentic, these words urge others once/)
})
