const CLOCK = /^(?:(\d{1,3}):([0-5]?\d)|(\d{1,4})):([0-5]\d(?:\.\d{1,3})?)$/

/** A length in seconds, from `46:12`, `1:02:03` or a number of seconds; null where it is none of these, or nothing. */
export function secondsOf(length: unknown): number | null {
  const text = typeof length === 'number' ? String(length) : typeof length === 'string' ? length.trim() : ''
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : onClock(text)
  return seconds !== null && seconds > 0 && Number.isFinite(seconds) ? seconds : null
}

function onClock(text: string): number | null {
  const match = CLOCK.exec(text)
  if (!match) return null
  const [, hours = '0', ofHour, minutes, seconds] = match
  return Number(hours) * 3600 + Number(ofHour ?? minutes) * 60 + Number(seconds)
}

/** `46:12`, `1:02:03`: whole seconds, as lengths are told. */
export function lengthText(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (number: number): string => String(number).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
