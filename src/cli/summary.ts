import type { Assessment, Bound } from '../model/index.js'

/** The answer in a few lines for a terminal; the report says all. */
export function summary({ dating, verdicts, gap, limits, references, warnings }: Assessment): string {
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
    ...dating.conflicts.map(({ why }) => `Conflict    ${why}`),
    ...verdicts.map(
      ({ claim, outcome, condition, reason }) => `Claim ${claim.id}: ${outcome} (${condition}). ${reason}`,
    ),
    ...(gap.previous === null ? [] : [gap.sentence]),
    ...warnings.map(({ sentence }) => sentence),
    ...[...dating.notes, ...limits].map((note) => `Note: ${note}`),
  ]
  return `${lines.join('\n')}\n`
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

function short(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
  return clean.length <= 90 ? clean : `${clean.slice(0, 88)}…`
}
