import type { Segment } from '../model/index.js'

/** What is odd about the times of segments, in sentences. The order of the file is kept in any case. */
export function timeWarnings(segments: readonly Segment[]): readonly string[] {
  const timed = segments.filter(({ start }) => start !== null)
  const backward = timed.filter((one, index) => index > 0 && at(one.start) < at(timed[index - 1]?.start))
  const overlapping = timed.filter((one, index) => {
    const before = timed[index - 1]
    return before && at(one.start) >= at(before.start) && at(one.start) < at(before.end) - 0.001
  })
  return [
    ...sentence(backward, 'begins before the one above it; the order of the file is kept'),
    ...sentence(overlapping, 'begins while the one above it goes on'),
    ...(timed.length > 0 && timed.length < segments.length
      ? [`${segments.length - timed.length} of ${segments.length} segments have no time code`]
      : []),
  ]
}

function sentence(found: readonly Segment[], what: string): readonly string[] {
  const [first] = found
  if (!first) return []
  const more = found.length > 1 ? `, and ${found.length - 1} more like it` : ''
  return [`segment ${first.id} (${first.start} s) ${what}${more}`]
}

function at(seconds: number | null | undefined): number {
  return seconds ?? 0
}
