import type { Side } from '../model/index.js'

const SHOWN = 4

/** The segments of a side, as words. */
export function named({ segments }: Pick<Side, 'segments'>): string {
  const shown = segments.slice(0, SHOWN).join(', ')
  return `${segments.length === 1 ? 'segment' : 'segments'} ${shown}${segments.length > SHOWN ? ` and ${segments.length - SHOWN} more` : ''}`
}
