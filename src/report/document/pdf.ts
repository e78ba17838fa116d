import PDFDocument from 'pdfkit'
import type { Assessment } from '../../model/index.js'
import { pageOf } from '../compose.js'
import { visible } from '../visible.js'
import { type Block, blocksOf, type Look } from './blocks.js'
import { BOX } from './letters.js'
import {
  ACCENT,
  bottom,
  drawLine,
  flow,
  INK,
  lineHeight,
  MARGIN,
  type Pdf,
  type PdfFonts,
  room,
  type Sheet,
  SOFT,
  type Style,
  sheetOf,
} from './pdf-sheet.js'
import { table } from './pdf-table.js'
import type { Paint, Painted } from './picture.js'
import { picturesOf } from './pictures.js'

export type { PdfFonts } from './pdf-sheet.js'

const WARN = '#8f2d12'
const SIZE = 9.5

/**
 * The report as a tagged PDF of A4 pages: an outline, citations that lead to the references, links of the web, page numbers, the exhibit
 * with the start of its SHA-256 on each page. It runs nothing and loads nothing. Letters that the fonts lack are boxes, and a note says so.
 * `made` (ISO 8601) is its date: the same assessment, made at the same time, gives the same bytes.
 */
export async function toPdf(
  assessment: Assessment,
  fonts: PdfFonts,
  made: string,
  paint: Paint | null = null,
): Promise<Uint8Array> {
  const page = pageOf(assessment)
  const pictures = await picturesOf(assessment, page, paint)
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN + 10, bottom: MARGIN, left: MARGIN, right: MARGIN },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    info: { Title: visible(page.title), Producer: 'postquem', Creator: 'postquem', CreationDate: new Date(made) },
    font: null as unknown as string, // none of the built-in ones: they lack most letters
  })
  const bytes = collected(pdf)
  const sheet = sheetOf(pdf, fonts)
  write(sheet, blocksOf(page, pictures))
  decorate(sheet, `${visible(assessment.exhibit.name)} · SHA-256 ${assessment.exhibit.sha256.slice(0, 16)}…`)
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

const LOOKS: Readonly<Record<Look, Style>> = {
  plain: { size: SIZE, face: 'regular', colour: INK, after: 5 },
  kicker: { size: 8, face: 'regular', colour: SOFT, after: 2 },
  headline: { size: 16, face: 'bold', colour: INK, after: 7 },
  standfirst: { size: 11.5, face: 'regular', colour: INK, after: 8 },
  condition: { size: 9, face: 'regular', colour: SOFT, after: 8, indent: 10 },
  small: { size: 8.5, face: 'regular', colour: SOFT, after: 2 },
  warning: { size: SIZE, face: 'bold', colour: WARN, after: 5, indent: 10 },
  code: { size: 8.5, face: 'mono', colour: INK, after: 5, indent: 10 },
}
const HEADINGS = { 1: { size: 13, before: 0 }, 2: { size: 13, before: 16 }, 3: { size: 10.5, before: 8 } } as const

type Element = ReturnType<Pdf['struct']>

/** Each block with its tag, so that a screen reader tells headings, lists and tables. */
function write(sheet: Sheet, blocks: readonly Block[]): void {
  const { pdf } = sheet
  const whole = pdf.struct('Document')
  pdf.addStructure(whole)
  let list: Element | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'item') list = ended(list)
    if (block.type === 'item') {
      list ??= added(whole, pdf.struct('L'))
      const item = added(list, pdf.struct('LI'))
      item.add(pdf.struct('LBody', {}, [() => bullet(sheet, block)]))
      item.end()
    } else if (block.type === 'table') {
      const element = added(whole, pdf.struct('Table'))
      table(sheet, block, element)
      element.end()
    } else if (block.type === 'heading') {
      whole.add(pdf.struct(`H${block.level}`, {}, [() => title(sheet, block, blocks[index + 1])]))
    } else if (block.type === 'figure') {
      whole.add(pdf.struct('Figure', { alt: block.picture.description }, [() => figure(pdf, block.picture)]))
    } else whole.add(pdf.struct('P', {}, [() => flow(sheet, block.runs, LOOKS[block.look], block.anchor)]))
  }
  ended(list)
  if (sheet.lost()) whole.add(pdf.struct('P', {}, [() => note(sheet)]))
  whole.end()
}

function added(parent: Element, child: Element): Element {
  parent.add(child)
  return child
}

function ended(list: Element | null): null {
  list?.end()
  return null
}

/** A heading stays with what it heads. */
function title(sheet: Sheet, { level, text }: Block & { readonly type: 'heading' }, next: Block | undefined): void {
  const { pdf } = sheet
  const { size, before } = HEADINGS[level]
  const below = next?.type === 'figure' ? sizeOf(pdf, next.picture).height : size * 3
  if (pdf.y + before + size * 2 + below > bottom(pdf)) room(pdf, pdf.page.height)
  else pdf.y += before
  if (level === 2) pdf.outline.addItem(text)
  flow(sheet, [{ text }], { size, face: 'bold', colour: level === 2 ? ACCENT : INK, after: level === 3 ? 3 : 6 })
}

function bullet(sheet: Sheet, { runs, anchor }: Block & { readonly type: 'item' }): void {
  const { pdf } = sheet
  const style = { ...LOOKS.plain, indent: 14, after: 4 }
  room(pdf, 2 * lineHeight(style))
  const { y } = pdf
  for (const line of sheet.lines([{ text: '•' }], { ...style, colour: SOFT }, SIZE))
    drawLine(pdf, line, style, MARGIN + 3, y)
  pdf.y = y
  flow(sheet, runs, style, anchor)
}

function figure(pdf: Pdf, picture: Painted): void {
  const { width, height } = sizeOf(pdf, picture)
  room(pdf, height)
  const { y } = pdf
  pdf.image(picture.png as Buffer, MARGIN, y, { width, height })
  pdf.y = y + height + 6
}

/** As wide as the page, or as high as it, below a heading. */
function sizeOf(pdf: Pdf, { width, height }: Painted): { readonly width: number; readonly height: number } {
  const across = pdf.page.width - 2 * MARGIN
  const scale = Math.min(across / width, (bottom(pdf) - pdf.page.margins.top - 40) / height)
  return { width: width * scale, height: height * scale }
}

function note(sheet: Sheet): void {
  const text = `${BOX} stands for a letter that the fonts of this document lack. The words are whole in the report as HTML, Markdown or DOCX.`
  flow(sheet, [{ text }], LOOKS.small)
}

/** The exhibit above, the number below, once all pages are known. */
function decorate(sheet: Sheet, head: string): void {
  const { pdf } = sheet
  const { start, count } = pdf.bufferedPageRange()
  const style = { ...LOOKS.small, size: 7.5 }
  const width = pdf.page.width - 2 * MARGIN
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index)
    pdf.markContent('Artifact', { type: 'Pagination' })
    const [line = []] = sheet.lines([{ text: head }], style, width)
    drawLine(pdf, line, style, MARGIN, 30)
    const [number = []] = sheet.lines([{ text: `Page ${index - start + 1} of ${count}` }], style, width)
    const last = number.at(-1)
    drawLine(pdf, number, style, MARGIN + width - (last ? last.x + last.width : 0), pdf.page.height - 38)
    pdf.endMarkedContent()
  }
}
