import type { Assessment, Bound, Driver } from '../model/index.js'

/** The answer in a few lines for a terminal; the report says all. */
export function summary(assessment: Assessment): string {
  const { dating, verdicts, gap, limits, references, warnings, context, claimRelations } = assessment
  const quote = new Map(references.map(({ id, text }) => [id, text]))
  const lines = [
    dating.mostLikely === null
      ? 'The words alone do not date it.'
      : `Most likely ${dating.mostLikely}${interval(dating.credible[1])}`,
    `Window      ${dating.window}`,
    ...boundLines('Not before', dating.notBefore, quote),
    ...boundLines('Probably not before', dating.softNotBefore, quote),
    ...boundLines('Not after', dating.notAfter, quote),
    ...boundLines('Probably not after', dating.softNotAfter, quote),
    ...dating.drivers.map((driver) => driverLine(driver, assessment)),
    ...dating.conflicts.map(({ references: ids, why }) => `Conflict    ${ids.join(', ')}: ${why}`),
    ...dating.divisions.map(({ why }) => `Parts       ${why}`),
    ...verdicts.map(
      ({ claim, outcome, condition, reason }) => `Claim ${claim.id}: ${outcome} (${condition}). ${reason}`,
    ),
    ...claimRelations.map(({ claims, why }) => `Claims ${claims.join(', ')}: ${why}`),
    ...(gap.previous === null ? [] : [gap.sentence]),
    ...gap.remarks.map(({ sentence }) => sentence),
    ...warnings.map(({ sentence }) => sentence),
    ...context.slice(0, MOST_CONTEXT).map(contextLine),
    ...[...dating.notes, ...limits].map((note) => `Note: ${note}`),
  ]
  return `${lines.join('\n')}\n`
}

/** The report has them all. */
const MOST_CONTEXT = 3

function contextLine({ event, daysBefore }: Assessment['context'][number]): string {
  const before = daysBefore === 1 ? '1 day before' : `${daysBefore} days before`
  return `Just before ${short(event.names[0] ?? event.id)}, ${event.when} (${before})`
}

function interval(credible: Assessment['dating']['credible'][number] | undefined): string {
  return credible ? `, with 90 % probability between ${credible.from} and ${credible.to}` : ''
}

function boundLines(label: string, bound: Bound | null, quote: ReadonlyMap<string, string>): string[] {
  if (!bound) return []
  const words = bound.because.flatMap((id) => quote.get(id) ?? []).slice(0, 2)
  const quoted = words.length > 0 ? `${words.map((text) => `“${short(text)}”`).join(', ')}: ` : ''
  return [`${label} ${bound.date} (${bound.strength}): ${quoted}${bound.why}`]
}

/** What a reader needs to follow it by hand: the second, the words, the event and where it is told. */
function driverLine({ reference: id, also, windowWithout }: Driver, { references, links }: Assessment): string {
  const reference = references.find((one) => one.id === id)
  const event = links.find((link) => link.reference === id)?.event
  const source = event?.sources.find(({ url }) => url !== null)?.url ?? event?.sources[0]?.source ?? null
  const told = event
    ? `: ${[event.names[0] ?? event.id, event.when, source ?? ''].filter(Boolean).map(short).join(', ')}`
    : ''
  const others = also.length === 0 ? '' : `; ${also.join(' or ')} would do as well`
  const at = reference?.start == null ? '' : ` ${reference.start.toFixed(1)} s`
  return `Carried by  ${id}${at} “${short(reference?.text ?? '')}”${told}${others}; without it ${windowWithout}`
}

function short(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
  return clean.length <= 90 ? clean : `${clean.slice(0, 88)}…`
}
