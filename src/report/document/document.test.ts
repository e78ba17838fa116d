import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { documentFonts } from '../../adapters/fonts.js'
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

async function read(bytes: Uint8Array): Promise<{ readonly text: string; readonly links: readonly unknown[] }> {
  const pdf = await getDocumentProxy(bytes.slice())
  const { text } = await extractText(pdf, { mergePages: true })
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const notes = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
  const links = await Promise.all(
    notes.map(async ({ url, dest }) => url ?? (typeof dest === 'string' ? await pdf.getDestination(dest) : dest)),
  )
  return { text, links }
}

for (const [name, assessment] of Object.entries({ reliefStatement, silentText }))
  test(`a PDF says every sentence of the page, and its links lead somewhere: ${name}`, async () => {
    const { text, links } = await read(await toPdf(assessment(), await documentFonts(), MADE))
    const said = letters(text)
    for (const sentence of statements(pageOf(assessment())))
      assert.ok(said.includes(letters(plain(sentence.text))), plain(sentence.text))
    for (const link of links) assert.ok(Array.isArray(link) || /^https?:/.test(String(link)), String(link))
    assert.ok(links.length >= statements(pageOf(assessment())).length)
  })

test('hostile words make a PDF that opens, runs nothing and links to nothing else', async () => {
  const fonts = await documentFonts()
  await fc.assert(
    fc.asyncProperty(assessments(), async (assessment) => {
      const bytes = await toPdf(assessment, fonts, MADE)
      const { links } = await read(bytes)
      for (const link of links) assert.ok(Array.isArray(link) || /^https?:/.test(String(link)), String(link))
      assert.doesNotMatch(Buffer.from(bytes).toString('latin1'), /\/(?:JavaScript|Launch|OpenAction|EmbeddedFile)\b/)
    }),
    { numRuns: 8 },
  )
})

test('the same assessment gives the same bytes', async () => {
  const fonts = await documentFonts()
  assert.deepEqual(await toDocx(reliefStatement()), await toDocx(reliefStatement()))
  assert.deepEqual(await toPdf(reliefStatement(), fonts, MADE), await toPdf(reliefStatement(), fonts, MADE))
})
