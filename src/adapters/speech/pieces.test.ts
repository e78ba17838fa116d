import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutPieces, LONGEST, type Span } from './pieces.js'

const RATE = 16_000
const flat = (): number => 1
const spans = (...seconds: readonly [number, number][]): readonly Span[] =>
  seconds.map(([from, to]) => ({ from: from * RATE, to: to * RATE }))
const inSeconds = (pieces: readonly Span[]): unknown => pieces.map(({ from, to }) => [from / RATE, to / RATE])

test('runs with short pauses stay together up to 15 s, and are parted at the longest pause', () => {
  assert.deepEqual(inSeconds(cutPieces(spans([0, 5], [5.5, 9]), flat, 20 * RATE)), [[0, 9]])
  assert.deepEqual(inSeconds(cutPieces(spans([0, 5], [5.2, 9], [9.8, 14], [14.1, 18]), flat, 20 * RATE)), [
    [0, 9],
    [9.8, 18],
  ])
})

test('a pause of two seconds parts', () => {
  assert.equal(cutPieces(spans([0, 2], [4, 6]), flat, 9 * RATE).length, 2)
  assert.equal(cutPieces(spans([0, 2], [3.9, 6]), flat, 9 * RATE).length, 1)
})

test('a run without a pause is cut where it is quietest', () => {
  const quiet = 11 * RATE
  const energy = (from: number, to: number): number => (from <= quiet && quiet < to ? 0 : 1)
  const [first, second] = cutPieces(spans([0, 20]), energy, 20 * RATE)
  assert.ok(Math.abs((first?.to ?? 0) - quiet) <= RATE / 10)
  assert.equal(second?.from, first?.to)
})

test('the margin reaches 0.4 s around the speech, but not into the neighbour', () => {
  const [one, two] = cutPieces(spans([1, 10], [10.2, 19]), flat, 30 * RATE)
  assert.deepEqual(
    [one?.heard.from, one?.heard.to, two?.heard.from, two?.heard.to].map((at) => (at ?? 0) / RATE),
    [0.6, 10.1, 10.1, 19.4],
  )
})

test('law: pieces hold all speech and nothing twice, in order, none longer than 15 s', () => {
  const runs = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 700_000 })), {
      minLength: 1,
      maxLength: 20,
    })
    .map((pairs) => {
      let at = 0
      return pairs.map(([gap, length]) => {
        const from = at + gap
        at = from + length
        return { from, to: at }
      })
    })
  fc.assert(
    fc.property(runs, (all) => {
      const end = (all.at(-1)?.to ?? 0) + 100
      const pieces = cutPieces(all, (from) => (from * 7919) % 1009, end)
      const inside = (span: Span): boolean => pieces.some((piece) => piece.from <= span.from && span.to <= piece.to)
      let last = { to: 0, heard: { to: 0 } }
      for (const piece of pieces) {
        assert.ok(piece.to - piece.from <= LONGEST && piece.from >= last.to && piece.heard.from >= last.heard.to)
        assert.ok(piece.heard.from <= piece.from && piece.heard.to >= piece.to && piece.heard.to <= end)
        last = piece
      }
      assert.ok(all.filter(({ from, to }) => to - from <= LONGEST).every(inside))
      assert.equal(pieces[0]?.from, all[0]?.from)
      assert.equal(pieces.at(-1)?.to, all.at(-1)?.to)
    }),
  )
})
