import PDFDocument from 'pdfkit'
import type { Assessment } from '../../model/index.js'
import { pageOf } from '../compose.js'
import { visible } from '../visible.js'
import { type Block, blocksOf, type Look, type Run, type Runs } from './blocks.js'
import { stretches } from './script.js'

/** The bytes of the fonts: whoever makes the document reads them. */
export interface PdfFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  readonly italic: Uint8Array
  readonly mono: Uint8Array
}

type Pdf = InstanceType<typeof PDFDocument>

const MARGIN = 56
const INK = '#1c1d1f'
const SOFT = '#55585d'
const ACCENT = '#1f4f82'
const WARN = '#8f2d12'
const RULE = '#d9d9d4'
const SIZE = 9.5

/**
 * The report as a PDF of A4 pages: an outline, citations that lead to the references, links of the web, page numbers, the exhibit with the
 * start of its SHA-256 on each page. It runs nothing and loads nothing. `made` (ISO 8601) is its date: the same assessment, made at the same
 * time, gives the same bytes.
 */
export function toPdf(assessment: Assessment, fonts: PdfFonts, made: string): Promise<Uint8Array> {
  const page = pageOf(assessment)
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN + 10, bottom: MARGIN, left: MARGIN, right: MARGIN },
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: { Title: visible(page.title), Producer: 'postquem', Creator: 'postquem', CreationDate: new Date(made) },
    font: null as unknown as string, // none of the built-in ones: they lack most letters
  })
  for (const [name, bytes] of Object.entries(fonts)) pdf.registerFont(name, bytes as Buffer)
  const bytes = collected(pdf)
  pdf.font('regular').fontSize(SIZE).fillColor(INK)
  for (const block of blocksOf(page)) draw(pdf, block)
  decorate(pdf, `${visible(assessment.exhibit.name)} · SHA-256 ${assessment.exhibit.sha256.slice(0, 16)}…`)
  pdf.end()
  return bytes
}

function collected(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('error', reject)
    pdf.on('end', () => {
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
      let at = 0
      for (const chunk of chunks) {
        whole.set(chunk, at)
        at += chunk.length
      }
      resolve(whole)
    })
  })
}

interface Style {
  readonly size: number
  readonly font: keyof PdfFonts
  readonly colour: string
  readonly after: number
  readonly indent?: number
}

const LOOKS: Readonly<Record<Look, Style>> = {
  plain: { size: SIZE, font: 'regular', colour: INK, after: 5 },
  kicker: { size: 8, font: 'regular', colour: SOFT, after: 2 },
  headline: { size: 16, font: 'bold', colour: INK, after: 7 },
  standfirst: { size: 11.5, font: 'regular', colour: INK, after: 8 },
  condition: { size: 9, font: 'regular', colour: SOFT, after: 8, indent: 10 },
  small: { size: 8.5, font: 'regular', colour: SOFT, after: 2 },
  warning: { size: SIZE, font: 'bold', colour: WARN, after: 5, indent: 10 },
  code: { size: 8.5, font: 'mono', colour: INK, after: 5, indent: 10 },
}
const HEADINGS = { 1: { size: 13, before: 0 }, 2: { size: 13, before: 16 }, 3: { size: 10.5, before: 8 } } as const

function draw(pdf: Pdf, block: Block): void {
  if (block.type === 'heading') title(pdf, block)
  else if (block.type === 'paragraph') flow(pdf, block.runs, LOOKS[block.look], block.anchor)
  else if (block.type === 'item') bullet(pdf, block.runs, block.anchor)
  else table(pdf, block)
}

function title(pdf: Pdf, { level, text }: Block & { readonly type: 'heading' }): void {
  const { size, before } = HEADINGS[level]
  if (pdf.y + before + size * 4 > bottom(pdf)) pdf.addPage()
  else pdf.y += before
  if (level === 2) pdf.outline.addItem(text)
  flow(pdf, [{ text }], { size, font: 'bold', colour: level === 2 ? ACCENT : INK, after: level === 3 ? 3 : 6 })
}

function bottom(pdf: Pdf): number {
  return pdf.page.height - MARGIN
}

function bullet(pdf: Pdf, runs: Runs, anchor: string | undefined): void {
  const style = { ...LOOKS.plain, indent: 14, after: 4 }
  if (pdf.y + SIZE * 1.5 > bottom(pdf)) pdf.addPage()
  const { y } = pdf
  pdf
    .font('regular')
    .fontSize(SIZE)
    .fillColor(SOFT)
    .text('•', MARGIN + 3, y, { lineBreak: false })
  pdf.y = y
  flow(pdf, runs, style, anchor)
}

function flow(pdf: Pdf, runs: Runs, style: Style, anchor?: string): void {
  const { indent = 0 } = style
  if (anchor !== undefined) pdf.addNamedDestination(anchor, 'XYZ', null, pdf.y - 4, null)
  words(pdf, runs, style, { x: MARGIN + indent, width: pdf.page.width - 2 * MARGIN - indent })
  pdf.y += style.after
}

interface Place {
  readonly x: number
  readonly width: number
}

/** Said each time: what one piece has, the next would inherit. The library takes null for none, which its types do not know. */
const PLAIN = { link: null, goTo: null, underline: false, lineGap: 1.5 } as unknown as PDFKit.Mixins.TextOptions

/** Runs one after the other in one flow of lines. */
function words(pdf: Pdf, runs: Runs, style: Style, { x, width }: Place): void {
  const pieces = runs.flatMap((run) => stretches(run.text).map(({ text }) => ({ ...run, text })))
  pdf.x = x
  pieces.forEach((piece, index) => {
    pdf
      .font(fontOf(piece, style))
      .fontSize(piece.small ? style.size * 0.85 : style.size)
      .fillColor(piece.to !== undefined || piece.url !== undefined ? ACCENT : style.colour)
    const options = {
      ...PLAIN,
      width,
      continued: index < pieces.length - 1,
      ...(piece.url !== undefined && { link: piece.url, underline: true }),
      ...(piece.to !== undefined && { goTo: piece.to }),
    }
    if (index === 0) pdf.text(piece.text, x, pdf.y, options)
    else pdf.text(piece.text, options)
  })
}

function fontOf({ bold, italic }: Run, { font }: Style): keyof PdfFonts {
  return bold ? 'bold' : italic ? 'italic' : font
}

const CELL: Style = { size: 8, font: 'regular', colour: INK, after: 0 }
const PAD = 4

function table(pdf: Pdf, { columns, rows }: Block & { readonly type: 'table' }): void {
  const total = pdf.page.width - 2 * MARGIN
  const widths = columns.map(({ share }) => share * total)
  const head = columns.map(({ name }) => [{ text: name, bold: true }] as Runs)
  const line = (cells: readonly Runs[], anchor: string | null): void => {
    const heights = cells.map((runs, at) => heightOf(pdf, runs, (widths[at] ?? 0) - 2 * PAD))
    const height = Math.max(...heights) + 2 * PAD
    const room = bottom(pdf) - pdf.y
    if (height > room && pdf.y > MARGIN + 20) pdf.addPage()
    const { y } = pdf
    if (anchor !== null) pdf.addNamedDestination(anchor, 'XYZ', null, y - 4, null)
    let x = MARGIN
    let last = y
    cells.forEach((runs, at) => {
      pdf.y = y + PAD
      words(pdf, runs.length === 0 ? [{ text: ' ' }] : runs, CELL, {
        x: x + (at === 0 ? 0 : PAD),
        width: (widths[at] ?? 0) - 2 * PAD,
      })
      last = Math.max(last, pdf.y)
      x += widths[at] ?? 0
    })
    pdf.y = last + PAD
    pdf
      .moveTo(MARGIN, pdf.y)
      .lineTo(MARGIN + total, pdf.y)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke()
  }
  line(head, null)
  for (const { anchor, cells } of rows) line(cells, anchor)
  pdf.x = MARGIN
  pdf.y += 6
}

/** A little more than the words need: pieces of several fonts break a line earlier than one would. */
function heightOf(pdf: Pdf, runs: Runs, width: number): number {
  const text = runs.map((run) => run.text).join('')
  pdf.font('bold').fontSize(CELL.size)
  return Math.min(pdf.heightOfString(text === '' ? ' ' : text, { width, lineGap: 1.5 }), pdf.page.height - 3 * MARGIN)
}

/** The exhibit above, the number below, once all pages are known. */
function decorate(pdf: Pdf, head: string): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index)
    // Outside the margins text would begin a new page.
    pdf.page.margins.top = 0
    pdf.page.margins.bottom = 0
    pdf.font('regular').fontSize(7.5).fillColor(SOFT)
    const width = pdf.page.width - 2 * MARGIN
    pdf.text(head, MARGIN, 30, { ...PLAIN, width, lineBreak: false, ellipsis: true })
    pdf.text(`Page ${index - start + 1} of ${count}`, MARGIN, pdf.page.height - 36, {
      width,
      align: 'right',
      lineBreak: false,
    })
  }
}
