import type { Assessment } from '../../model/index.js'
import type { PdfFonts } from './pdf.js'
import type { Paint } from './picture.js'

/** The libraries of these documents are large, and few commands need them: they are loaded when a document is made. */

/** See docx.ts. */
export async function toDocx(assessment: Assessment, paint?: Paint): Promise<Uint8Array> {
  return (await import('./docx.js')).toDocx(assessment, paint)
}

/** See pdf.ts. */
export async function toPdf(assessment: Assessment, fonts: PdfFonts, made: string, paint?: Paint): Promise<Uint8Array> {
  return (await import('./pdf.js')).toPdf(assessment, fonts, made, paint)
}
