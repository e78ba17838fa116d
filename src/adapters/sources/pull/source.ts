import { Failure } from '../../../model/index.js'
import type { Client } from './client.js'
import type { Range } from './range.js'
import type { Unit, Units } from './units.js'

/** Somewhere on the network that dated events can be fetched from. */
export interface PullSource {
  readonly name: string
  readonly about: string
  /** The format that its units are read with; null where each file tells. */
  readonly format: string | null
  readonly licence: string | null
  readonly endpoint: string
  /** Usual time between two requests. */
  readonly intervalMs: number
  /** Under which name the events are kept, where that is not the format's. */
  source?(asked: Asked): string
  /** How many units there are, as far as that can be told. */
  total(asked: Asked): number | null
  /** Each is asked for when the one before it is there. */
  units(asked: Asked): AsyncIterable<Unit> | Iterable<Unit>
}

/** What a person asks of a source. */
export interface Asked {
  readonly range: Range | null
  readonly endpoint: string
  readonly languages: readonly string[]
  readonly client: Client
  readonly units: Units
  /** Days since 1970-01-01. */
  readonly today: number
}

/** @throws Failure `usage` where no days were given. */
export function daysAsked({ range }: Asked): Range {
  if (range !== null) return range
  throw new Failure('usage', '--from is missing', 'Say from when: --from 2017-01 or --from 2017-01-31')
}
