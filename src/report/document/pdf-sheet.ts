import type PDFDocument from 'pdfkit'
import type { Run, Runs } from './blocks.js'
import { type Line, linesOf, type Measure } from './layout.js'
import { type Face, inFaces, type Styled } from './letters.js'

/** The bytes of the fonts: whoever makes the document reads them. */
export type PdfFonts = Readonly<Record<Face, Uint8Array>>

export type Pdf = InstanceType<typeof PDFDocument>

export const MARGIN = 56
export const INK = '#1c1d1f'
export const SOFT = '#55585d'
export const ACCENT = '#1f4f82'
const RULE = '#d9d9d4'

export interface Style {
  readonly size: number
  readonly face: Face
  readonly colour: string
  /** Points below it. */
  readonly after: number
  readonly indent?: number
}

/** The sheet that is written on: the library's document, with what is known of its fonts. */
export interface Sheet {
  readonly pdf: Pdf
  readonly lines: (runs: Runs, style: Style, width: number) => Line[]
  /** Whether the words so far had letters that no font has. */
  readonly lost: () => boolean
}

/** As the library's own types do not tell: what a font of fontkit knows. */
interface WithFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } }
}

/** Letters are shaped in one go: the library's own way, word by word, sets words from right to left in the wrong order. */
const WHOLE = { lineBreak: false, features: [] as PDFKit.Mixins.OpenTypeFeatures[] } as const

export function sheetOf(pdf: Pdf, fonts: PdfFonts): Sheet {
  for (const [name, bytes] of Object.entries(fonts)) pdf.registerFont(name, bytes as Buffer)
  const letters = new Map<string, boolean>()
  const widths = new Map<string, number>()
  let lost = false
  const has = (face: Face, code: number): boolean =>
    remembered(letters, `${face} ${code}`, () =>
      (pdf.font(face) as unknown as WithFont)._font.font.hasGlyphForCodePoint(code),
    )
  const measure: Measure = (text, face, size) =>
    size * remembered(widths, `${face} ${text}`, () => pdf.font(face).fontSize(1).widthOfString(text, WHOLE))
  const lines = (runs: Runs, style: Style, width: number): Line[] => {
    const words = runs.map((run) => inFaces(styled(run, style), has))
    lost ||= words.flat().some((one) => one.lost !== undefined)
    return linesOf(words, width, measure)
  }
  return { pdf, lines, lost: () => lost }
}

function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  const found = known.get(key) ?? find()
  known.set(key, found)
  return found
}

function styled({ text, bold, italic, small, to, url }: Run, { face, size, colour }: Style): Styled {
  return {
    text,
    face: bold ? 'bold' : italic ? 'italic' : face,
    size: small ? size * 0.85 : size,
    colour: to !== undefined || url !== undefined ? ACCENT : colour,
    ...(to !== undefined && { to }),
    ...(url !== undefined && { url }),
  }
}

export function lineHeight({ size }: Style): number {
  return size * 1.34
}

/** Draws a line with its upper edge at `y`. */
export function drawLine(pdf: Pdf, line: Line, style: Style, x: number, y: number): void {
  const baseline = y + style.size * 1.02
  for (const piece of line) {
    const { face, size, colour, to, url } = piece.style
    const left = x + piece.x
    // What is seen is not what is read: boxes, and letters that were turned.
    const other = piece.said !== piece.text
    if (other) pdf.markContent('Span', { actual: piece.said })
    pdf
      .font(face)
      .fontSize(size)
      .fillColor(colour)
      .text(piece.text, left, baseline, { ...WHOLE, baseline: 'alphabetic' })
    if (other) pdf.endMarkedContent()
    const box = [left, y, piece.width, lineHeight(style)] as const
    if (to !== undefined) pdf.goTo(...box, to)
    if (url !== undefined) pdf.link(...box, url)
    if (url !== undefined) rule(pdf, left, baseline + 1.4, piece.width, colour)
  }
}

export function rule(pdf: Pdf, x: number, y: number, width: number, colour = RULE): void {
  pdf
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.5)
    .strokeColor(colour)
    .stroke()
}

export function bottom(pdf: Pdf): number {
  return pdf.page.height - MARGIN
}

/** A new page where less than `height` points are left. */
export function room(pdf: Pdf, height: number): void {
  if (pdf.y + height <= bottom(pdf)) return
  pdf.continueOnNewPage()
  pdf.y = pdf.page.margins.top
}

/** A place that citations lead to. */
export function anchorAt(pdf: Pdf, anchor: string | null | undefined): void {
  if (anchor) pdf.addNamedDestination(anchor, 'XYZ', null, pdf.y - 4, null)
}

/** Words in lines, over as many pages as they need. */
export function flow({ pdf, lines }: Sheet, runs: Runs, style: Style, anchor?: string): void {
  const x = MARGIN + (style.indent ?? 0)
  const all = lines(runs, style, pdf.page.width - MARGIN - x)
  const height = lineHeight(style)
  for (const [index, line] of all.entries()) {
    // No single line is left behind at the foot of a page.
    room(pdf, index === 0 && all.length > 1 ? 2 * height : height)
    if (index === 0) anchorAt(pdf, anchor)
    const { y } = pdf
    drawLine(pdf, line, style, x, y)
    pdf.y = y + height
  }
  pdf.y += style.after
}
