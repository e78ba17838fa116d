import type { Assessment } from '../model/index.js'
import type { PdfFonts } from './document/pdf.js'

export { toAnnotations } from './exchange/annotations.js'
export { toCap } from './exchange/cap.js'
export { toClaimReview } from './exchange/claim-review.js'
export { type ExchangeOptions, TLP, type Tlp } from './exchange/options.js'
export { toStix } from './exchange/stix.js'
export { toHtml } from './html.js'
export { toDocument, toJson } from './json.js'
export { toMarkdown } from './markdown.js'
export { parseAssessment } from './parse.js'
export { assessmentJsonSchema } from './schema.js'

// Their libraries are large, and few commands need them.

export async function toDocx(assessment: Assessment): Promise<Uint8Array> {
  return (await import('./document/docx.js')).toDocx(assessment)
}

export async function toPdf(assessment: Assessment, fonts: PdfFonts, made: string): Promise<Uint8Array> {
  return (await import('./document/pdf.js')).toPdf(assessment, fonts, made)
}
