import type { Assessment } from '../model/index.js'
import { answerOf, conclusionsOf, conflictsOf } from './answer.js'
import { figureOf } from './figure.js'
import { evidenceOf, type Grounds, groundsOf } from './grounds.js'
import { checkOf, conditionOf, identityOf, kickerOf, madeOf, subjectOf } from './identity.js'
import { historyOf } from './messages.js'
import type { Conclusion, Evidence, Page } from './page.js'
import { partsOf } from './parts.js'
import { callsOf, warningsOf } from './people.js'
import { contextOf } from './recent.js'
import { relationsOf, rumoursOf } from './rumours.js'
import { referenceRows, transcriptLines } from './tables.js'
import { unknownOf } from './unknown.js'

/** What is worth a place on the page beside the references that carry the answer; all others stand in the table. */
const OTHERS = 12

/** The page of an assessment: a view of it that adds nothing. */
export function pageOf(assessment: Assessment): Page {
  const grounds = groundsOf(assessment)
  const conclusions = conclusionsOf(grounds)
  return {
    title: titleOf(assessment),
    language: assessment.transcript.language,
    hearsay: assessment.transcript.medium === 'account',
    kicker: kickerOf(assessment),
    subject: subjectOf(assessment),
    answer: answerOf(grounds),
    condition: conditionOf(grounds),
    identity: identityOf(assessment),
    figure: figureOf(grounds),
    conclusions,
    others: othersOf(grounds, conclusions),
    conflicts: conflictsOf(grounds),
    parts: partsOf(grounds),
    rumours: rumoursOf(grounds),
    relations: relationsOf(grounds),
    calls: callsOf(grounds),
    warnings: warningsOf(grounds),
    history: historyOf(grounds),
    context: contextOf(grounds),
    unknown: unknownOf(grounds),
    references: referenceRows(grounds),
    transcript: transcriptLines(grounds),
    made: madeOf(assessment),
    check: checkOf(assessment),
  }
}

function titleOf({ exhibit, provenance }: Assessment): string {
  const name = provenance.attributedTo ?? exhibit.name
  return `Dating assessment: ${name}`
}

/** Linked references that no conclusion has shown. */
function othersOf(grounds: Grounds, conclusions: readonly Conclusion[]): Evidence[] {
  const shown = new Set(conclusions.flatMap(({ evidence }) => evidence.map(({ cite }) => cite.anchor)))
  const ids = grounds.assessment.links.map(({ reference }) => reference)
  return evidenceOf(grounds, ids)
    .filter(({ cite }) => !shown.has(cite.anchor))
    .slice(0, OTHERS)
}
