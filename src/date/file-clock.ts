import { addDays, type Dating, type DaySpan, formatEdtf, parseEdtf, type Tag } from '../model/index.js'

const CLOCK = /creat|date|year|record|digiti[sz]ed|^(?:TDRC|TYER|TDRL|ICRD|©day|time)$/i
/** Clocks that were never set: the first days of QuickTime, UNIX, MS-DOS and GPS. */
const UNSET: ReadonlySet<string> = new Set(['1904-01-01', '1970-01-01', '1980-01-01', '1980-01-06', '2000-01-01'])

/**
 * What the file's own tags say of its day, as sentences: claims about the file, not about the speech. They shape nothing, as anybody can
 * set a clock and each copy or re-encoding may write a new one; that one disagrees with the words is worth telling.
 */
export function fileClock(tags: readonly Tag[], dating: Pick<Dating, 'notBefore' | 'notAfter'>): readonly string[] {
  const told = new Map<string, { readonly names: string[]; readonly span: DaySpan }>()
  for (const { name, value } of tags) {
    const span = CLOCK.test(name) ? spanOf(value) : null
    if (!span) continue
    const when = formatEdtf(span)
    const known = told.get(when)
    if (known) known.names.push(name)
    else told.set(when, { names: [name], span })
  }
  return [...told].map(
    ([when, { names, span }]) =>
      `The file says that it is of ${when} (${names.join(', ')}): a claim about the file, not about the speech. A file’s clock can be wrong or set, so it bounds nothing. ${against(when, span, dating)}`,
  )
}

function against(
  when: string,
  { from, to }: DaySpan,
  { notBefore, notAfter }: Pick<Dating, 'notBefore' | 'notAfter'>,
): string {
  if (UNSET.has(when)) return 'It is the day at which clocks begin that were never set.'
  if (to !== null && notBefore?.strength === 'firm' && addDays(to, 1) < notBefore.date)
    return `The words cannot be older than ${notBefore.date}: the clock was wrong, or the file holds more than was made then.`
  if (from !== null && notAfter?.strength === 'firm' && from > addDays(notAfter.date, 1))
    return `That is after ${notAfter.date}, when it was already public: the clock was wrong, or this is a later copy or encoding.`
  return 'It does not disagree with the words.'
}

/** `2016-05-05T10:00:00Z`, `2016:05:05 10:00:00`, `20160505`, `2016-05`, `2016`. */
function spanOf(value: string): DaySpan | null {
  const match = /^\s*((?:19|20)\d\d)(?:([-:/.]?)(\d\d)(?:\2(\d\d))?)?(?!\d)/.exec(value)
  if (!match) return null
  const [, year = '', , month, day] = match
  return parseEdtf([year, month, day].filter((part) => part !== undefined).join('-'))
}
