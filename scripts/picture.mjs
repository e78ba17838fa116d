// Takes the README's picture from the report of a case: node scripts/picture.mjs CASE [CHROMIUM]
// Needs Chromium. The picture ends below the time line.
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [dir, executablePath = '/usr/bin/chromium'] = process.argv.slice(2)
if (dir === undefined) throw new Error('name the case folder')
const path = fileURLToPath(new URL('../docs/report.png', import.meta.url))
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: { width: 900, height: 1200 } })
  await page.goto(pathToFileURL(resolve(dir, 'report.html')).href)
  const box = await page.locator('#timeline').boundingBox()
  if (box === null) throw new Error('the report has no time line')
  const height = Math.ceil(box.y + box.height + 12)
  await page.screenshot({ path, clip: { x: 0, y: 0, width: 900, height }, fullPage: true })
} finally {
  await browser.close()
}
