import type { Event, Value } from '../model/index.js'

/** Log-odds of the office said against the office held. */
const SAME = 3
const PART = 2
const OTHER = -3
/** Words that make of an office another one. */
const ANOTHER = new Set(
  'deputy vice shadow former assistant associate acting opposition first nominee candidate elect parliamentary under junior'.split(
    ' ',
  ),
)
const LITTLE = new Set(['of', 'the', 'for', 'and'])

/** "Prime Minister" fits `Prime Minister of Australia`, not `Deputy Prime Minister of Australia`. Nothing where no office is said. */
export function officeScore(value: Value, { actors }: Pick<Event, 'actors'>): number {
  if (value.type !== 'office' || value.office === '') return 0
  const said = wordsOf(value.office)
  const held = actors.map(wordsOf)
  if (held.some((office) => office.join(' ') === said.join(' '))) return SAME
  return held.some((office) => isPart(said, office)) ? PART : OTHER
}

function isPart(said: readonly string[], office: readonly string[]): boolean {
  return (
    said.every((word) => office.includes(word)) && !office.some((word) => ANOTHER.has(word) && !said.includes(word))
  )
}

function wordsOf(office: string): string[] {
  const words =
    office
      .toLowerCase()
      .replace(/['’]s?\b/g, '')
      .match(/\p{L}+/gu) ?? []
  return words.filter((word) => !LITTLE.has(word))
}
