import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** The shared data folder beside the project; tests that need it skip, with a reason, where it is absent. */
export function sharedData(file: string): string {
  return fileURLToPath(new URL(`../../../shared/data/${file}`, import.meta.url))
}

/** Test options that skip where a file of the shared data is absent. */
export function needsShared(file: string): { skip: string | false } {
  return needs(existsSync(sharedData(file)), `../shared/data/${file}`)
}

/**
 * Test options that skip, with a reason, where something of the machine is absent. Where POSTQUEM_MUST_RUN is set nothing is skipped:
 * the test runs and fails.
 */
export function needs(present: boolean, what: string): { skip: string | false } {
  return { skip: present || process.env.POSTQUEM_MUST_RUN === '1' ? false : `needs ${what}` }
}

/** A test of something that does not work yet: it fails as soon as that works, so that the mark is removed. */
export function expectedToFail(name: string, reason: string, body: () => Promise<void> | void): void {
  test(`expected to fail: ${name} (${reason})`, async () => {
    let failed = false
    try {
      await body()
    } catch {
      failed = true
    }
    if (!failed) throw new Error('works now: turn it into a plain test')
  })
}
