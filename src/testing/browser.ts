import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { needs } from './needs.js'

const CHROMIUM = '/usr/bin/chromium'

/** Test options that skip where Debian's Chromium is absent. */
export function needsChromium(): { skip: string | false } {
  return needs(existsSync(CHROMIUM), `${CHROMIUM} (apt-get install chromium)`)
}

/** A headless browser that does nothing of its own accord on the network. */
export function launchChromium(): Promise<Browser> {
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--headless', '--disable-gpu', ...quiet],
  })
}
