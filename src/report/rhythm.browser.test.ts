import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Gap, Message } from '../model/index.js'
import { launchChromium, needsChromium } from '../testing/browser.js'
import { aDating, aGap, aMessage } from '../testing/builders.js'
import { OUTSIDE, OVERLAPS, SIDEWAYS } from '../testing/probes.js'
import { rhythm } from './rhythm.js'
import { STYLE } from './style.js'

const MEDIA = ['audio', 'video', 'text', 'a letter']

/** Messages of these dates, their media in turn; the last one is the previous one. */
function gapOf(days: Gap['days'], ...dates: readonly string[]): Gap {
  const messages = dates.map((date, index) => aMessage(`m${index}`, date, { medium: MEDIA[index % 4] ?? null }))
  return aGap({ messages, previous: messages.at(-1) as Message, days })
}

const CASES: readonly (readonly [name: string, gap: Gap, window: string])[] = [
  [
    'years',
    gapOf({ from: 249, to: 330 }, '2014-07-04', '2014-11', '../2015-12-26', '2016-11-02'),
    '2017-07-10/2017-09-28',
  ],
  ['a short silence after long years', gapOf({ from: 1, to: 2 }, '1990', '2001-05', '2017-09-26'), '2017-09-28'],
  ['a silence as wide as the drawing', gapOf({ from: 2000, to: 4010 }, '2006-10-05'), '2012-04-01/2017-09-28'],
  ['a window that is long', gapOf({ from: 0, to: 999 }, '2015-01-01', '2015-01-03'), '2015-01-02/2017-09-28'],
  ['a window with one end', gapOf(null, '2015-01-01', '2016-01-03/..'), '2015-01-02/..'],
]

describe('the rhythm in a browser', needsChromium(), () => {
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(() => browser.close())

  for (const [name, gap, window] of CASES)
    test(`${name}: labels apart and within, on a telephone and on a screen`, async () => {
      const drawings = [820, 400].map((width) => String(rhythm(gap, aDating({ window }), width)))
      for (const width of [900, 400]) {
        const page = await browser.newPage({ viewport: { width, height: 600 } })
        await page.setContent(`<style>${STYLE}</style><main>${drawings.join('')}</main>`)
        assert.deepEqual(await page.evaluate(OVERLAPS), [], `${width} pixels`)
        assert.deepEqual(await page.evaluate(OUTSIDE), [], `${width} pixels`)
        assert.ok(Number(await page.evaluate(SIDEWAYS)) <= 0)
        assert.equal(await page.locator('svg:visible').count(), 1)
        await page.close()
      }
    })
})
