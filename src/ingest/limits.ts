import { Failure } from '../model/index.js'
import { displayName } from './display-name.js'
import type { MediaLimits } from './port.js'

const HOUR = 3600
const MEGABYTE = 1024 * 1024

/** Six hours and 4 GiB: more than any statement, less than what fills a laptop (an hour of sound takes 115 MB of memory). */
export const DEFAULT_LIMITS: MediaLimits = Object.freeze({ maxSeconds: 6 * HOUR, maxBytes: 4096 * MEGABYTE })

/** Beyond it the samples no longer fit one array of Node's. */
const MOST_HOURS = 36

/**
 * The limits with those that a person raised or lowered.
 * @throws Failure `usage` where a number is not above 0, or asks for more than 36 hours.
 */
export function limitsOf(asked: { readonly maxHours?: number; readonly maxMegabytes?: number }): MediaLimits {
  const { maxHours, maxMegabytes } = asked
  if (maxHours !== undefined && !(maxHours > 0 && maxHours <= MOST_HOURS)) {
    throw new Failure('usage', `--max-hours ${maxHours} is not a number above 0 and up to ${MOST_HOURS}`, SPLIT)
  }
  if (maxMegabytes !== undefined && !(maxMegabytes > 0 && Number.isFinite(maxMegabytes))) {
    throw new Failure('usage', `--max-megabytes ${maxMegabytes} is not a number above 0`, 'Give a size such as 8192.')
  }
  return Object.freeze({
    maxSeconds: maxHours === undefined ? DEFAULT_LIMITS.maxSeconds : maxHours * HOUR,
    maxBytes: maxMegabytes === undefined ? DEFAULT_LIMITS.maxBytes : Math.floor(maxMegabytes * MEGABYTE),
  })
}

const SPLIT = 'Give a number of hours such as 12; split what is longer.'

export function tooLarge(path: string, bytes: number, limits: MediaLimits): Failure {
  const size = Math.ceil(bytes / MEGABYTE)
  const limit = Math.floor(limits.maxBytes / MEGABYTE)
  return new Failure(
    'input',
    `${displayName(path)} has ${size} MB, more than the limit of ${limit} MB`,
    `Raise the limit with --max-megabytes ${size}, or cut out the part that matters.`,
  )
}

/** `seconds` is what the file declares, or null where it went on past the limit while it was decoded. */
export function tooLong(path: string, seconds: number | null, limits: MediaLimits): Failure {
  const limit = hours(limits.maxSeconds)
  const length = seconds === null ? `more than the limit of ${limit} h` : `${hours(seconds)} h, more than ${limit} h`
  const enough = seconds === null ? '' : ` ${Math.ceil(seconds / HOUR)}`
  const raise =
    seconds !== null && seconds > MOST_HOURS * HOUR ? 'C' : `Raise the limit with --max-hours${enough}, or c`
  return new Failure('input', `${displayName(path)} has ${length} of sound`, `${raise}ut out the part that matters.`)
}

function hours(seconds: number): string {
  return String(Math.round((seconds / HOUR) * 100) / 100)
}
