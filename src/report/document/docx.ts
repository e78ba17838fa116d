import {
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Assessment } from '../../model/index.js'
import { pageOf } from '../compose.js'
import { visible } from '../visible.js'
import { type Block, blocksOf, type Look, type Run, type Runs } from './blocks.js'
import type { Paint, Painted } from './picture.js'
import { picturesOf } from './pictures.js'
import { stretches } from './script.js'

/** Twentieths of a point between the margins of an A4 page. */
const WIDTH = 9_640
const SERIF = 'Georgia'

/**
 * The report as a Word document (Office Open XML): headings, citations that lead to the references, links of the web, right-to-left
 * quotations, page numbers, and the exhibit with the start of its SHA-256 on each page. It holds no macro and loads nothing. The same
 * assessment gives the same bytes. Its drawings are there where they can be painted.
 */
export async function toDocx(assessment: Assessment, paint: Paint | null = null): Promise<Uint8Array> {
  const page = pageOf(assessment)
  const pictures = await picturesOf(assessment, page, paint)
  const { exhibit } = assessment
  const head = `${visible(exhibit.name)} · SHA-256 ${exhibit.sha256.slice(0, 16)}…`
  const document = new Document({
    title: visible(page.title),
    creator: 'postquem',
    description: '',
    lastModifiedBy: 'postquem',
    styles: STYLES,
    numbering: { config: [{ reference: 'items', levels: [BULLET] }] },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: MARGIN } },
        headers: {
          default: new Header({ children: [new Paragraph({ style: 'small', children: [new TextRun(head)] })] }),
        },
        footers: { default: new Footer({ children: [new Paragraph({ style: 'small', children: [PAGES] })] }) },
        children: blocksOf(page, pictures).map(blockOf),
      },
    ],
  })
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)))
}

const MARGIN = { top: 1_134, bottom: 1_134, left: 1_133, right: 1_133 }
const PAGES = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  style: { paragraph: { indent: { left: 360, hanging: 240 } } },
}

const STYLES = {
  default: {
    document: {
      run: { font: 'Calibri', size: 21, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 100 } },
    },
    heading1: { run: { font: SERIF, size: 30, bold: true }, paragraph: { spacing: { before: 60, after: 160 } } },
    heading2: {
      run: { size: 26, bold: true, color: '1F4F82' },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
  },
  paragraphStyles: [
    { id: 'kicker', name: 'Kicker', run: { size: 17, color: '55585D', allCaps: true } },
    {
      id: 'headline',
      name: 'Headline',
      run: { font: SERIF, size: 34, bold: true },
      paragraph: { spacing: { after: 140 } },
    },
    { id: 'standfirst', name: 'Standfirst', run: { font: SERIF, size: 24 }, paragraph: { spacing: { after: 160 } } },
    { id: 'condition', name: 'Condition', run: { color: '55585D' }, paragraph: { indent: { left: 200 } } },
    { id: 'small', name: 'Small', run: { size: 18, color: '55585D' }, paragraph: { spacing: { after: 40 } } },
    { id: 'warning', name: 'Warning', run: { bold: true, color: '8F2D12' }, paragraph: { indent: { left: 200 } } },
    { id: 'cell', name: 'Cell', run: { size: 18 }, paragraph: { spacing: { after: 0 } } },
    { id: 'code', name: 'Code', run: { font: 'Consolas', size: 18 }, paragraph: { indent: { left: 200 } } },
  ],
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

function blockOf(block: Block): Paragraph | Table {
  switch (block.type) {
    case 'figure':
      return figure(block.picture)
    case 'heading':
      return new Paragraph({ heading: LEVELS[block.level], children: plainRuns({ text: block.text }) })
    case 'paragraph':
      return paragraph(block.runs, block.anchor, styleOf(block.look))
    case 'item':
      return paragraph(block.runs, block.anchor, { numbering: { reference: 'items', level: 0 } })
    case 'table':
      return tableOf(block)
  }
}

/** Pixels between the margins, below a heading. */
const PICTURE = { width: 640, height: 860 }

function figure({ png: data, width, height, description }: Painted): Paragraph {
  const scale = Math.min(PICTURE.width / width, PICTURE.height / height)
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const altText = { name: 'drawing', title: '', description: inXml(description) }
  return new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation, altText })] })
}

function styleOf(look: Look): IParagraphOptions {
  return look === 'plain' ? {} : { style: look }
}

function paragraph(runs: Runs, anchor: string | null | undefined, options: IParagraphOptions): Paragraph {
  const children = runs.flatMap(childrenOf)
  return new Paragraph({ ...options, children: anchor ? [new Bookmark({ id: anchor, children })] : children })
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D9D9D4' }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

function tableOf({ columns, rows }: Block & { readonly type: 'table' }): Table {
  const widths = columns.map(({ share }) => Math.round(share * WIDTH))
  const cell = (child: Paragraph, at: number): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, right: 120 },
      children: [child],
    })
  const heading = new TableRow({
    tableHeader: true,
    children: columns.map(({ name }, at) =>
      cell(paragraph([{ text: name, bold: true }], null, { style: 'small' }), at),
    ),
  })
  const body = rows.map(
    ({ anchor, cells }) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((runs, at) => cell(paragraph(runs, at === 0 ? anchor : null, { style: 'cell' }), at)),
      }),
  )
  return new Table({
    columnWidths: widths,
    width: { size: WIDTH, type: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
    rows: [heading, ...body],
  })
}

function childrenOf(run: Run): ParagraphChild[] {
  if (run.to !== undefined) return [new InternalHyperlink({ anchor: run.to, children: plainRuns(run, true) })]
  if (run.url !== undefined) return [new ExternalHyperlink({ link: run.url, children: plainRuns(run, true) })]
  return plainRuns(run)
}

function plainRuns({ text, bold, italic, small }: Run, link = false): TextRun[] {
  return stretches(text).map(
    (piece) =>
      new TextRun({
        text: inXml(piece.text),
        // Said only where it is so: "not bold" would overrule the style of a heading.
        ...(bold && { bold }),
        ...(italic && { italics: true }),
        ...(piece.rightToLeft && { rightToLeft: true }),
        ...(small && { size: 16 }),
        ...(link && { color: '1F4F82' }),
      }),
  )
}

/** Characters that XML 1.0 cannot hold are replaced. */
function inXml(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}

/** The day of ZIP's own epoch: a document made twice is the same file. */
const EPOCH = new Date(1980, 0, 1)

type Numbers = [Map<string, string>, Map<string, string>, Map<string, string>]

/** The package without what differs from one making to the next: times of creation, and the library's numbers of links, bookmarks and drawings. */
function settled(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const [numbers, bookmarks, drawings] = Array.from({ length: 3 }, () => new Map<string, string>()) as Numbers
  const numbered = (known: Map<string, string>, id: string, prefix: string): string => {
    if (!known.has(id)) known.set(id, `${prefix}${known.size + 1}`)
    return known.get(id) ?? id
  }
  const renumbered = (text: string): string =>
    text
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$11980-01-01T00:00:00Z')
      .replace(/(?<=")rId[\w-]{8,}(?=")/g, (id) => numbered(numbers, id, 'rIdLink'))
      .replace(/(<wp:docPr\b[^>]*? id=")(\d+)/g, (_, before: string, id: string) => before + numbered(drawings, id, ''))
      .replace(
        /(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)/g,
        (_, before: string, id: string) => before + numbered(bookmarks, id, ''),
      )
  const out: Zippable = {}
  // The list of types first, so that programs that look at the first bytes of a file know what it is; then the document, which gives the
  // links their order.
  for (const name of new Set(['[Content_Types].xml', 'word/document.xml', ...Object.keys(files)])) {
    const content = files[name] ?? new Uint8Array()
    const text = /\.(?:xml|rels)$/.test(name)
    out[name] = [text ? strToU8(renumbered(strFromU8(content))) : content, { mtime: EPOCH }]
  }
  return zipSync(out)
}
