import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { type Assessment, addDays, type Day } from '../model/index.js'
import { assessments } from '../testing/arbitraries.js'
import { hearsayAccount, reliefStatement, silentText } from '../testing/assessments.js'
import { launchChromium, needsChromium } from '../testing/browser.js'
import { aBound, aClaim, aCurve, aDating, aLink, anAssessment, anEvent, aVerdict } from '../testing/builders.js'
import { FAINT, OUTSIDE, OVERLAPS, PLAYED, SIDEWAYS, UNFOLD } from '../testing/probes.js'
import { toHtml } from './index.js'

/** A page whose range is as wide as asked, with open ends if asked, and marks crowded around it. */
function ranged(from: Day, days: number, open: 'none' | 'from' | 'to'): Assessment {
  const { transcript, references } = reliefStatement()
  const to = addDays(from, days)
  const at = (share: number): Day => addDays(from, Math.round(days * share))
  const ids = references.map(({ id }) => id)
  return anAssessment({
    transcript,
    references,
    provenance: { attributedTo: null, surfaced: to, spoken: true },
    links: ids.map((id, index) =>
      aLink(
        id,
        anEvent(`Opening of the long bridge number ${index + 1}`, at(index / 9), { reported: index % 2 === 0 }),
      ),
    ),
    dating: aDating({
      notBefore: open === 'from' ? null : aBound('not-before', from, ['r1']),
      notAfter: open === 'to' ? null : aBound('not-after', to, ['surfaced']),
      softNotBefore: aBound('not-before', at(0.45), ['r2'], { strength: 'soft' }),
      softNotAfter: aBound('not-after', at(0.55), ['r3'], { strength: 'soft' }),
      mostLikely: at(0.5),
      credible: [
        { level: 0.5, from: at(0.48), to: at(0.52) },
        { level: 0.9, from: at(0.4), to: at(0.7) },
      ],
      curve: aCurve(from, to, at(0.5), Math.max(1, days / 12)),
    }),
    verdicts: ids.map((_, index) =>
      aVerdict(aClaim(`c${index}`, { what: 'was seen abroad, and a long story of it', when: at((index - 2) / 4) }), {
        outcome: index % 2 === 0 ? 'refuted' : 'unsettled',
        because: ['r1'],
      }),
    ),
  })
}

/** Half a second of silence: a WAV file of 8,000 8-bit samples a second. */
function silence(): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + 4000, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8000, 24)
  header.writeUInt32LE(8000, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(4000, 40)
  return Buffer.concat([header, Buffer.alloc(4000, 128)])
}

const PAGES: Readonly<Record<string, Assessment>> = {
  'relief statement': reliefStatement(),
  'silent text': silentText(),
  'hearsay account': hearsayAccount(),
  'one day': ranged('2017-07-09', 0, 'none'),
  'two days': ranged('2017-07-09', 1, 'none'),
  'a fortnight': ranged('2017-12-25', 14, 'none'),
  'half a year without a beginning': ranged('2017-07-09', 180, 'from'),
  'twenty years without an end': ranged('2004-03-01', 7305, 'to'),
}

describe('the page in a browser', needsChromium(), () => {
  const folder = mkdtempSync(join(tmpdir(), 'postquem-page-'))
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  /** Opens the page as a file; whatever it complains of or asks for is put into `trouble`. */
  async function open(html: string, width: number, trouble: string[]): Promise<Page> {
    const file = join(folder, 'page.html')
    writeFileSync(file, html)
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    page.on('console', (message) => trouble.push(message.text()))
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('dialog', (dialog) => trouble.push(dialog.message()))
    const url = pathToFileURL(file).href
    page.on('request', (request) => request.url() === url || trouble.push(`asked for ${request.url()}`))
    await page.goto(url)
    return page
  }

  for (const [name, assessment] of Object.entries(PAGES)) {
    test(`${name}: quiet, no sideways scrolling, labels apart, on a telephone and on a screen`, async () => {
      const trouble: string[] = []
      const page = await open(toHtml(assessment), 390, trouble)
      await page.evaluate(UNFOLD)
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        assert.equal(await page.evaluate(SIDEWAYS), 0, `${width}`)
        assert.deepEqual(await page.evaluate(OVERLAPS), [], `${width}`)
        assert.deepEqual(await page.evaluate(OUTSIDE), [], `${width}`)
      }
      assert.deepEqual(trouble, [])
      await page.close()
    })
  }

  test('hostile words start nothing and ask for nothing', async () => {
    const trouble: string[] = []
    for (const assessment of fc.sample(assessments(), { numRuns: 4, seed: 7 })) {
      const page = await open(toHtml(assessment), 390, trouble)
      const foreign = 'script, img, iframe, object, embed, form, link, svg [onload], [onerror]'
      assert.equal(await page.locator(foreign).count(), 0)
      assert.equal(await page.evaluate(SIDEWAYS), 0)
      await page.close()
    }
    assert.deepEqual(trouble, [])
  })

  test('a citation opens the reference that it names, also inside a closed table', async () => {
    const page = await open(toHtml(reliefStatement()), 1280, [])
    const row = page.locator('#r1')
    assert.equal(await row.isVisible(), false)
    await page.locator('.headline .cite').first().click()
    await row.waitFor({ state: 'visible', timeout: 5000 })
    await page.close()
  })

  test('the exhibit beside the page can be played under the policy', async () => {
    writeFileSync(join(folder, 'half a second.wav'), silence())
    const trouble: string[] = []
    const page = await open(toHtml(reliefStatement(), { media: 'half a second.wav' }), 1280, [])
    page.on('console', (message) => trouble.push(message.text()))
    assert.equal(await page.evaluate(PLAYED), 0.5, trouble.join())
    assert.deepEqual(trouble, [])
    await page.close()
  })

  test('on paper everything is open, and text is dark on white even where the screen is dark', async () => {
    const page = await open(toHtml(reliefStatement()), 1280, [])
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    assert.equal(await page.locator('#r1').isVisible(), true)
    assert.equal(await page.locator('#s1').isVisible(), true)
    assert.equal(await page.evaluate('getComputedStyle(document.body).color'), 'rgb(0, 0, 0)')
    await page.close()
  })

  test('words have contrast enough in light and in dark: 4.5 to 1', async () => {
    const page = await open(toHtml(hearsayAccount()), 1280, [])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      assert.deepEqual(await page.evaluate(FAINT), [], colorScheme)
    }
    await page.close()
  })
})
