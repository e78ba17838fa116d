/** A stretch of sound in samples, `to` not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Piece extends Span {
  /** What is heard: the speech with a margin, as a word's first and last sounds are soft. */
  readonly heard: Span
}

const RATE = 16_000
/** Moonshine base is at its best up to about 15 s (it drops text at 60 s); measured on columbia.wma. */
export const LONGEST = 15 * RATE
/** A silence this long always parts two pieces. */
export const PARTING = 2 * RATE
const MARGIN = Math.round(0.4 * RATE)

/** Energy of a span, for finding the quietest place in it. */
export type Energy = (from: number, to: number) => number

/**
 * Cuts runs of speech into pieces of at most 15 s at the longest silences, as words are lost at joins. Runs that go on without a
 * silence are cut at their quietest tenth of a second. Margins never reach into a neighbour's half of the silence.
 */
export function cutPieces(runs: readonly Span[], energy: Energy, end: number): readonly Piece[] {
  const spans = parted(runs.flatMap((run) => cutLong(run, energy)))
  return spans.map((span, index) => {
    const before = spans[index - 1]
    const after = spans[index + 1]
    const from = Math.max(0, span.from - MARGIN, before ? middle(before.to, span.from) : 0)
    const to = Math.min(end, span.to + MARGIN, after ? middle(span.to, after.from) : end)
    return { ...span, heard: { from, to } }
  })
}

function middle(a: number, b: number): number {
  return Math.floor((a + b) / 2)
}

function parted(runs: readonly Span[]): readonly Span[] {
  const first = runs[0]
  const last = runs.at(-1)
  if (!first || !last) return []
  const at = widestGap(runs)
  const gap = at === 0 ? 0 : (runs[at]?.from ?? 0) - (runs[at - 1]?.to ?? 0)
  if (at > 0 && (gap >= PARTING || last.to - first.from > LONGEST))
    return [...parted(runs.slice(0, at)), ...parted(runs.slice(at))]
  return [{ from: first.from, to: last.to }]
}

/** The index of the run that the widest gap stands before; 0 where there is no gap. */
function widestGap(runs: readonly Span[]): number {
  let [at, widest] = [0, -1]
  for (let index = 1; index < runs.length; index += 1) {
    const gap = (runs[index]?.from ?? 0) - (runs[index - 1]?.to ?? 0)
    if (gap > widest) [at, widest] = [index, gap]
  }
  return at
}

const FRAME = RATE / 10

function cutLong(run: Span, energy: Energy): readonly Span[] {
  const parts: Span[] = []
  let from = run.from
  while (run.to - from > LONGEST) {
    const cut = quietest({ from: from + LONGEST / 2, to: Math.min(from + LONGEST, run.to - FRAME) }, energy)
    parts.push({ from, to: cut })
    from = cut
  }
  return [...parts, { from, to: run.to }]
}

/** The middle of the quietest tenth of a second. */
export function quietest(span: Span, energy: Energy): number {
  let [best, least] = [span.from, Number.POSITIVE_INFINITY]
  for (let at = span.from; at + FRAME <= span.to; at += FRAME / 4) {
    const loud = energy(at, at + FRAME)
    if (loud < least) [best, least] = [at, loud]
  }
  return best + FRAME / 2
}
