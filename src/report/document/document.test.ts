import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { documentFonts } from '../../adapters/fonts.js'
import { paintSvg } from '../../adapters/painter.js'
import type { Assessment } from '../../model/index.js'
import { assessments } from '../../testing/arbitraries.js'
import { hearsayAccount, reliefStatement, silentText } from '../../testing/assessments.js'
import { wordFaults } from '../../testing/word-document.js'
import { pageOf } from '../compose.js'
import { plain } from '../exchange/plain.js'
import { toDocx, toPdf } from '../index.js'
import { statements } from '../page.js'
import { stretches } from './script.js'

const CASES = { reliefStatement, hearsayAccount, silentText }
const MADE = '2017-09-29T08:30:00.000Z'

async function partsOf(assessment: Assessment): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await toDocx(assessment))
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** Words without spaces: a line may break anywhere. */
function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '')
}

function unescaped(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
    )
}

for (const [name, assessment] of Object.entries(CASES))
  test(`a Word document says every sentence of the page, and its links lead somewhere: ${name}`, async () => {
    const parts = await partsOf(assessment())
    assert.deepEqual(await wordFaults(await toDocx(assessment())), [])
    const said = letters(unescaped(parts.get('word/document.xml') ?? ''))
    for (const sentence of statements(pageOf(assessment())))
      assert.ok(said.includes(letters(plain(sentence.text))), plain(sentence.text))
  })

test('hostile words make no other package', async () => {
  await fc.assert(
    fc.asyncProperty(assessments(), async (assessment) => {
      assert.deepEqual(await wordFaults(await toDocx(assessment)), [])
    }),
    { numRuns: 12 },
  )
})

test('what is bold by its style is not made plain by its words', async () => {
  const document = (await partsOf(reliefStatement())).get('word/document.xml') ?? ''
  assert.match(document, /<w:b\/>/)
  assert.doesNotMatch(document, /<w:b w:val="(?:false|0)"\/>/)
})

test('programs that look at the first bytes know a Word document', async () => {
  assert.match(Buffer.from(await toDocx(silentText())).toString('latin1', 30, 49), /^\[Content_Types\]\.xml$/)
})

test('words from right to left are marked so', async () => {
  const document = (await partsOf(hearsayAccount())).get('word/document.xml') ?? ''
  assert.match(document, /<w:rtl\/>(?:(?!<\/w:r>).)*سليم/)
  assert.deepEqual(
    stretches('He said سليم الوادي, then (12) אבי.').map(({ text, rightToLeft }) => [text, rightToLeft]),
    [
      ['He said ', false],
      ['سليم الوادي, ', true],
      ['then (12) ', false],
      ['אבי.', true],
    ],
  )
})

type Opened = Awaited<ReturnType<typeof getDocumentProxy>>
type Place = readonly [{ readonly num: number; readonly gen: number }, { readonly name: string }, null, number, null]

async function opened(assessment: Assessment): Promise<Opened> {
  return getDocumentProxy(await toPdf(assessment, await documentFonts(), MADE))
}

/** Where the links of a PDF lead: addresses of the web, or places in it; undefined where a place is missing. */
async function linksOf(pdf: Opened): Promise<readonly (string | Place | undefined)[]> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const notes = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
  return Promise.all(
    notes.map(async ({ url, dest }) => url ?? (typeof dest === 'string' ? await pdf.getDestination(dest) : undefined)),
  )
}

async function checkLinks(pdf: Opened): Promise<number> {
  const links = await linksOf(pdf)
  for (const link of links) assert.ok(Array.isArray(link) || /^https?:/.test(String(link)), String(link))
  return links.length
}

for (const [name, assessment] of Object.entries(CASES))
  test(`a PDF says every sentence of the page, and its links lead somewhere: ${name}`, async () => {
    const pdf = await opened(assessment())
    const { text } = await extractText(pdf, { mergePages: true })
    const said = letters(text)
    for (const sentence of statements(pageOf(assessment())))
      assert.ok(said.includes(letters(plain(sentence.text))), plain(sentence.text))
    assert.ok((await checkLinks(pdf)) >= statements(pageOf(assessment())).length)
  })

test('a citation leads to the row of its reference', async () => {
  const pdf = await opened(reliefStatement())
  for (const { anchor, id } of pageOf(reliefStatement()).references) {
    const [page, , , top] = (await pdf.getDestination(anchor)) as unknown as Place
    const { items } = await (await pdf.getPage((await pdf.getPageIndex(page)) + 1)).getTextContent()
    const near = items.flatMap((one) => ('str' in one && Math.abs(one.transform[5] - top + 18) < 8 ? [one.str] : []))
    assert.ok(near.includes(id), `${id}: ${near.join(' ')}`)
  }
})

test('a PDF has a title, a language, an outline, tags and its own fonts', async () => {
  const pdf = await opened(reliefStatement())
  const { info } = await pdf.getMetadata()
  assert.deepEqual(
    { Title: 'Dating assessment: Idris Valmorane', Language: 'en', CreationDate: 'D:20170929083000Z' },
    Object.fromEntries(
      Object.entries(info).filter(([key]) => ['Title', 'Language', 'CreationDate', 'Author'].includes(key)),
    ),
  )
  assert.deepEqual((await pdf.getOutline()).map(({ title }) => title).slice(0, 3), [
    'How we know',
    'Rumours',
    'Whom to warn',
  ])
  const tags = JSON.stringify(await (await pdf.getPage(2)).getStructTree())
  for (const tag of ['H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD']) assert.match(tags, new RegExp(`"role":"${tag}"`))
  const bytes = Buffer.from(await toPdf(reliefStatement(), await documentFonts(), MADE)).toString('latin1')
  const fonts = [...bytes.matchAll(/\/Type \/FontDescriptor[^>]*/g)].map(([found]) => found)
  assert.ok(fonts.length >= 3 && fonts.every((font) => font.includes('/FontFile2 ')))
})

/** The statement with other words in its first segment. */
function saying(text: string): Assessment {
  const statement = reliefStatement()
  const [first, ...rest] = statement.transcript.segments
  assert.ok(first)
  return { ...statement, transcript: { ...statement.transcript, segments: [{ ...first, text }, ...rest] } }
}

test('words from right to left are read in their order', async () => {
  const words = 'خرج المتحدث من المدينة (القديمة) في ٩ تموز، وعاد إليها.'
  const { text } = await extractText(await opened(saying(words)), { mergePages: true })
  for (const word of words.replaceAll(/[().،٩]/g, '').split(/\s+/)) assert.ok(text.includes(word), word)
  assert.ok(text.indexOf('خرج') < text.indexOf('تموز'))
})

test('letters that no font has are boxes, and a note says so; where all are there, no note', async () => {
  const { text } = await extractText(await opened(saying('He wrote 中文 on it.')), { mergePages: true })
  assert.match(text, /He wrote □□ on it\./)
  assert.match(text, /□ stands for a letter that the fonts of this document lack\./)
  const whole = await extractText(await opened(saying('Столица, Αθήνα, ירושלים, بغداد.')), { mergePages: true })
  assert.doesNotMatch(whole.text, /□/)
})

test('a row that is higher than a page goes on on the next, below the head of its table', async () => {
  const statement = reliefStatement()
  const [first, ...rest] = statement.references
  assert.ok(first)
  const events = Array.from({ length: 90 }, (_, at) => `Flood number ${at + 1} of the river that nobody had measured`)
  const link = statement.links.find(({ reference }) => reference === first.id)
  assert.ok(link)
  const rivals = events.map((name, at) => ({
    probability: 0.001,
    event: { ...link.event, id: `flood-${at}`, names: [name] },
  }))
  const links = [{ ...link, rivals }, ...statement.links.filter((one) => one !== link)]
  const pdf = await opened({ ...statement, references: [first, ...rest], links } as Assessment)
  const { text } = await extractText(pdf, { mergePages: false })
  for (const at of [1, 45, 90]) assert.ok(letters(text.join('')).includes(`Floodnumber${at}of`), String(at))
  assert.ok(text.filter((page) => page.includes('Events they may mean')).length >= 2)
})

test('hostile words make a PDF that opens, runs nothing and links to nothing else', async () => {
  const fonts = await documentFonts()
  await fc.assert(
    fc.asyncProperty(assessments(), async (assessment) => {
      const bytes = await toPdf(assessment, fonts, MADE)
      await checkLinks(await getDocumentProxy(bytes.slice()))
      assert.doesNotMatch(Buffer.from(bytes).toString('latin1'), /\/(?:JavaScript|Launch|OpenAction|EmbeddedFile)\b/)
    }),
    { numRuns: 8 },
  )
})

test('the drawings are there where they can be painted, with what they show in words', async () => {
  const docx = await toDocx(reliefStatement(), paintSvg)
  assert.deepEqual(await wordFaults(docx), [])
  const files = unzipSync(docx)
  const drawings = Object.entries(files).filter(([name]) => name.startsWith('word/media/'))
  assert.equal(drawings.length, 2)
  for (const [name, bytes] of drawings) assert.equal(Buffer.from(bytes.slice(1, 4)).toString(), 'PNG', name)
  assert.match(strFromU8(files['word/document.xml'] ?? new Uint8Array()), /descr="Not before 9 July 2017, firm\./)
  const pdf = await getDocumentProxy(await toPdf(reliefStatement(), await documentFonts(), MADE, paintSvg))
  assert.match(
    JSON.stringify(await (await pdf.getPage(1)).getStructTree()),
    /"role":"Figure".*"alt":"Not before 9 July 2017/,
  )
  const { text } = await extractText(pdf, { mergePages: true })
  assert.match(text, /Solid lines and the tint: firm bounds\./)
})

test('hostile words can be painted', async () => {
  const fonts = await documentFonts()
  await fc.assert(
    fc.asyncProperty(assessments(), async (assessment) => {
      assert.deepEqual(await wordFaults(await toDocx(assessment, paintSvg)), [])
      await checkLinks(await getDocumentProxy(await toPdf(assessment, fonts, MADE, paintSvg)))
    }),
    { numRuns: 6 },
  )
})

test('the same assessment gives the same bytes', async () => {
  const fonts = await documentFonts()
  assert.deepEqual(await toDocx(reliefStatement(), paintSvg), await toDocx(reliefStatement(), paintSvg))
  const pdf = (): Promise<Uint8Array> => toPdf(reliefStatement(), fonts, MADE, paintSvg)
  assert.deepEqual(await pdf(), await pdf())
})
