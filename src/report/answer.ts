import type { Bound, Dating, Interval } from '../model/index.js'
import { boundsOf } from './bounds.js'
import { evidenceOf, type Grounds } from './grounds.js'
import { type Conclusion, dayPart, type Evidence, type Part, prose, type Sentence, say, type Text } from './page.js'
import { divisionsOf } from './parts.js'
import { counted, numberWord } from './words.js'

/** The answer in a few sentences, the plainest first. Firm and soft bounds never share a sentence. */
export function answerOf(grounds: Grounds): Sentence[] {
  const { dating } = grounds.assessment
  const firm = firmSentence(grounds, boundsOf(dating, 'firm'))
  const soft = softSentence(grounds, boundsOf(dating, 'soft'))
  const likely = likelySentence(grounds)
  const dated = [carriesWords(grounds) ? null : silentSentence(grounds), firm, soft, likely, rumourSentence(grounds)]
  return [...divisionsOf(grounds), ...dated.filter((sentence) => sentence !== null)]
}

/** Whether any of the answer comes from the words, and not from the release or the file alone. */
function carriesWords({ assessment: { dating, links }, reference }: Grounds): boolean {
  const bounds = [...boundsOf(dating, 'firm'), ...boundsOf(dating, 'soft')]
  const bounded = bounds.some(({ because }) => because.some((id) => reference(id) !== null))
  return bounded || (dating.mostLikely !== null && (dating.drivers.length > 0 || links.length > 0))
}

function silentSentence({ assessment, cites }: Grounds): Sentence {
  const found =
    assessment.references.length === 0
      ? 'No reference to a datable event was found'
      : 'No reference that was found bounds the day of speaking'
  return say(cites([]), `${found}: the words alone do not date this recording.`)
}

function firmSentence(grounds: Grounds, bounds: readonly Bound[]): Sentence | null {
  const text = between(grounds, bounds)
  if (!text) return null
  const crossed = bounds.length === 2 && (bounds[0]?.date ?? '') > (bounds[1]?.date ?? '')
  const opening = crossed ? 'The evidence contradicts itself: it puts the words both ' : 'Spoken '
  return say(citesOf(grounds, bounds), opening, ...text, '.')
}

function softSentence(grounds: Grounds, bounds: readonly Bound[]): Sentence | null {
  const text = between(grounds, bounds)
  if (!text) return null
  return say(citesOf(grounds, bounds), 'Soft evidence, which may be wrong, puts it ', ...text, '.')
}

function citesOf(grounds: Grounds, bounds: readonly Bound[]): ReturnType<Grounds['cites']> {
  return grounds.cites(bounds.flatMap(({ because }) => because))
}

function between({ assessment }: Grounds, bounds: readonly Bound[]): Text | null {
  const from = bounds.find(({ side }) => side === 'not-before')
  const to = bounds.find(({ side }) => side === 'not-after')
  const released = to?.because.includes('surfaced') && to.date === assessment.provenance.surfaced
  const end: Part[] = to ? [released ? 'its release on ' : '', dayPart(to.date)] : []
  if (from && to && from.date > to.date)
    return ['on ', dayPart(from.date), ' or later and on ', dayPart(to.date), ' or before']
  if (from && to)
    return from.date === to.date ? ['on ', dayPart(from.date)] : ['between ', dayPart(from.date), ' and ', ...end]
  if (from) return ['on ', dayPart(from.date), ' or later']
  return to ? ['on or before ', ...end] : null
}

function likelySentence(grounds: Grounds): Sentence | null {
  const { dating } = grounds.assessment
  if (dating.mostLikely === null) return null
  const wide = interval(dating, 0.9)
  const range: Part[] = wide ? [`; nine tenths of the probability lie ${joint(wide)}`, ...ends(wide)] : []
  return say(curveCites(grounds), 'The most likely day is ', dayPart(dating.mostLikely), ...range, '.')
}

function interval(dating: Dating, level: Interval['level']): Interval | undefined {
  return dating.credible.find((one) => one.level === level)
}

function joint({ from, to }: Interval): string {
  return from === to ? 'on ' : 'between '
}

function ends({ from, to }: Interval): Part[] {
  return from === to ? [dayPart(from)] : [dayPart(from), ' and ', dayPart(to)]
}

/** The curve rests on all drivers; where none is named, on all references that were linked. */
function curveCites({ assessment: { dating, links }, cites }: Grounds): ReturnType<Grounds['cites']> {
  const drivers = dating.drivers.map(({ reference }) => reference)
  return cites(drivers.length > 0 ? drivers : links.map(({ reference }) => reference))
}

function rumourSentence({ assessment: { verdicts }, cites }: Grounds): Sentence | null {
  if (verdicts.length === 0) return null
  const settled = verdicts.filter(({ outcome }) => outcome !== 'unsettled')
  const grounds = cites(settled.flatMap(({ because }) => because))
  const all = verdicts.length === 1 ? 'the one rumour' : `the ${counted(verdicts.length, 'rumour')}`
  if (settled.length === 0)
    return say(
      grounds,
      verdicts.length === 1 ? `It does not settle ${all} weighed.` : `It settles none of ${all} weighed.`,
    )
  const share = settled.length === verdicts.length ? all : `${numberWord(settled.length)} of ${all}`
  return say(grounds, `If authentic, it settles ${share} weighed.`)
}

/** Each bound with its evidence, then the most likely day with the drivers that no bound has shown. */
export function conclusionsOf(grounds: Grounds): Conclusion[] {
  const { dating } = grounds.assessment
  const shown = new Set<string>()
  const take = (ids: readonly string[]): Evidence[] => {
    const fresh = ids.filter((id) => !shown.has(id))
    for (const id of fresh) shown.add(id)
    return evidenceOf(grounds, fresh)
  }
  const { notBefore, notAfter, softNotBefore, softNotAfter } = dating
  const bounds = [notBefore, notAfter, softNotBefore, softNotAfter].filter((bound) => bound !== null)
  const conclusions: Conclusion[] = bounds.map((bound) => ({
    strength: bound.strength,
    heading: [bound.side === 'not-before' ? 'Not before ' : 'Not after ', dayPart(bound.date)],
    sentences: [say(grounds.cites(bound.because), ...prose(bound.why))],
    evidence: take(carriersOf(bound, dating)),
  }))
  return dating.mostLikely === null
    ? conclusions
    : [
        ...conclusions,
        {
          strength: 'probable',
          heading: ['Most likely ', dayPart(dating.mostLikely)],
          sentences: intervalSentences(grounds),
          evidence: take(dating.drivers.map(({ reference }) => reference)),
        },
      ]
}

/** Of references that bound alike only the driver is shown: it names the others that would do in its place. */
function carriersOf({ because }: Bound, { drivers }: Dating): readonly string[] {
  const carrying = drivers.filter(({ reference }) => because.includes(reference))
  const spared = new Set(carrying.flatMap(({ also }) => also))
  return because.filter((id) => !spared.has(id))
}

function intervalSentences(grounds: Grounds): Sentence[] {
  const { dating } = grounds.assessment
  const half = interval(dating, 0.5)
  const wide = interval(dating, 0.9)
  if (!half && !wide) return [say(curveCites(grounds), 'It is the highest day of the probability curve.')]
  const parts: Part[] = []
  if (half) parts.push(`half of the probability lies ${joint(half)}`, ...ends(half))
  if (wide)
    parts.push(
      half ? `, nine tenths ${joint(wide)}` : `nine tenths of the probability lie ${joint(wide)}`,
      ...ends(wide),
    )
  const [first, ...rest] = parts
  return [say(curveCites(grounds), capital(first as string), ...rest, '.')]
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Of references that say the same only the first is needed for the conflict. */
function sameOf(also: readonly string[]): readonly Part[] {
  if (also.length === 0) return []
  return [also.length === 1 ? '; one more reference says the same' : `; ${also.length} more references say the same`]
}

/** The smallest sets of references that cannot all hold. */
export function conflictsOf(grounds: Grounds): Sentence[] {
  return grounds.assessment.dating.conflicts.map(({ references, also, why }) =>
    say(grounds.cites([...references, ...also]), ...prose(why), ...sameOf(also)),
  )
}
