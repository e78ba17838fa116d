import type { Block, Row, Runs } from './blocks.js'
import type { Line } from './layout.js'
import {
  anchorAt,
  bottom,
  drawLine,
  INK,
  lineHeight,
  MARGIN,
  type Pdf,
  room,
  rule,
  type Sheet,
  type Style,
} from './pdf-sheet.js'

const CELL: Style = { size: 8, face: 'regular', colour: INK, after: 0 }
const PAD = 4

type Table = Block & { readonly type: 'table' }
/** A structure element of a tagged PDF. */
type Element = ReturnType<Pdf['struct']>

interface Grid {
  readonly sheet: Sheet
  readonly parent: Element
  readonly widths: readonly number[]
}

/** A table whose head stands on each of its pages. A row stays whole where a page can hold it. */
export function table(sheet: Sheet, { columns, rows }: Table, parent: Element): void {
  const { pdf } = sheet
  const total = pdf.page.width - 2 * MARGIN
  const grid: Grid = { sheet, parent, widths: columns.map(({ share }) => share * total) }
  const head: Row = { anchor: null, cells: columns.map(({ name }): Runs => [{ text: name, bold: true }]) }
  const first = rows[0] ? heightOf(linesIn(grid, rows[0])) : 0
  room(pdf, Math.min(heightOf(linesIn(grid, head)) + first, 300))
  draw(grid, linesIn(grid, head), 'TH', null)
  for (const row of rows)
    for (const [index, part] of partsOf(linesIn(grid, row), pdf).entries()) {
      if (pdf.y + heightOf(part) > bottom(pdf)) {
        room(pdf, pdf.page.height)
        draw(grid, linesIn(grid, head), 'TH', null)
      }
      draw(grid, part, 'TD', index === 0 ? row.anchor : null)
    }
  pdf.y += 6
}

function linesIn({ sheet, widths }: Grid, { cells }: Row): Line[][] {
  return cells.map((runs, at) => sheet.lines(runs, CELL, (widths[at] ?? 0) - 2 * PAD))
}

function heightOf(cells: readonly (readonly Line[])[]): number {
  return Math.max(1, ...cells.map(({ length }) => length)) * lineHeight(CELL) + 2 * PAD
}

/** A row cut into what a page below the head can hold. */
function partsOf(cells: readonly (readonly Line[])[], pdf: Pdf): Line[][][] {
  const most = Math.floor((bottom(pdf) - pdf.page.margins.top - 80) / lineHeight(CELL))
  const count = Math.max(1, Math.ceil(Math.max(...cells.map(({ length }) => length)) / most))
  return Array.from({ length: count }, (_, part) => cells.map((lines) => lines.slice(part * most, (part + 1) * most)))
}

function draw(
  { sheet: { pdf }, parent, widths }: Grid,
  cells: readonly (readonly Line[])[],
  type: 'TH' | 'TD',
  anchor: string | null,
): void {
  anchorAt(pdf, anchor)
  const top = pdf.y
  const row = pdf.struct('TR')
  parent.add(row)
  let x = MARGIN
  for (const [at, lines] of cells.entries()) {
    const left = x
    const body = (): void =>
      lines.forEach((line, index) => {
        drawLine(pdf, line, CELL, left, top + PAD + index * lineHeight(CELL))
      })
    row.add(pdf.struct(type, {}, [body]))
    x += widths[at] ?? 0
  }
  row.end()
  pdf.y = top + heightOf(cells)
  pdf.markContent('Artifact', { type: 'Layout' })
  rule(pdf, MARGIN, pdf.y, pdf.page.width - 2 * MARGIN)
  pdf.endMarkedContent()
}
