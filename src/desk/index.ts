export { auditArticle, type FoundDate } from './article.js'
export { batch } from './batch.js'
export {
  type Added,
  addClaims,
  claimsAbout,
  keepVerdicts,
  ledgerClaims,
  ledgerVerdicts,
  type VerdictLine,
} from './claims.js'
export { type Desk, type DeskOptions, deskOn, openDesk, VERSION } from './desk.js'
export { withLedgerMessages } from './earlier-messages.js'
export { type Given, givenFiles, provenanceOf } from './given.js'
export { type HeardMaterial, type Hearing, recordingMaterial } from './recording.js'
export { withMemory } from './same-claim.js'
export { asJsonLines } from './table.js'
export { assessText, type TextFile, type TextGiven, type TextKind, type TextMaterial, textMaterial } from './text.js'
