const TIME = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?$/

/** Seconds of `1:23`, `00:01:23`, `00:01:23,456` or `01:23.4`; null where the text is none. */
export function seconds(text: string): number | null {
  const match = TIME.exec(text)
  if (!match || Number(match[3]) > 59 || (match[1] !== undefined && Number(match[2]) > 59)) return null
  const [, hours, minutes, whole, fraction] = match
  const milliseconds = Math.round(Number(`0.${fraction ?? '0'}`) * 1000)
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(whole) + milliseconds / 1000
}

const TIMING = /^\s*([\d:.,]+)\s*-{1,2}>\s*([\d:.,]+)(?:\s.*)?$/

/** The two times of a cue's timing line; null where the line is none, `null` members where a time is broken. */
export function timing(line: string): { readonly start: number | null; readonly end: number | null } | null {
  const match = line.length > 400 ? null : TIMING.exec(line)
  return match ? { start: seconds(match[1] ?? ''), end: seconds(match[2] ?? '') } : null
}
