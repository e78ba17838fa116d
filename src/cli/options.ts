import { homedir } from 'node:os'
import { join } from 'node:path'
import { secondsOf } from '../history/index.js'
import { type Day, type DaySpan, Failure, isDay, parseEdtf } from '../model/index.js'

/** `--data`, else POSTQUEM_DATA, else the user's data folder after the XDG base directory specification. */
export function dataFolder(option: string | undefined): string {
  const base = process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share')
  return option ?? process.env.POSTQUEM_DATA ?? join(base, 'postquem')
}

/** A day or a coarser EDTF date given on the command line; of a coarser one the last day counts, since nothing released in it is later. */
export function lastDay(option: string, text: string | undefined): Day | null {
  if (text === undefined) return null
  return spanGiven(option, text).to
}

function spanGiven(option: string, text: string): DaySpan & { readonly to: Day } {
  const span = parseEdtf(text)
  if (span === null || span.to === null)
    throw new Failure('usage', `${option}: no such date: ${text}`, 'Write it as 2017-09-28, 2017-09 or 2017.')
  return { from: span.from, to: span.to }
}

/** One day given on the command line. */
export function dayGiven(option: string, text: string): Day {
  if (!isDay(text)) throw new Failure('usage', `${option}: no such day: ${text}`, 'Write it as 2017-09-28')
  return text
}

/** A number with a least value, given on the command line. */
export function numberGiven(option: string, text: string, least: number): number {
  const value = Number(text)
  if (!Number.isFinite(value) || value < least)
    throw new Failure('usage', `${option}: no such number: ${text}`, `Give a number from ${least}.`)
  return value
}

/** A length in seconds, given on the command line. */
export function lengthGiven(option: string, text: string): number {
  const seconds = secondsOf(text)
  if (seconds === null)
    throw new Failure('usage', `${option}: no such length: ${text}`, 'Write 46:12, 1:02:03, or a number of seconds.')
  return seconds
}

/** One of a closed list. */
export function oneOf<T extends string>(option: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === text)
  if (found === undefined)
    throw new Failure('usage', `${option}: unknown value "${text}"`, `Choose ${allowed.join(', ')}.`)
  return found
}
