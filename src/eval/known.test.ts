import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openDesk } from '../index.js'
import { evalKnown } from './known.js'

test('the shipped chronology has the well-known events, on their days', async () => {
  const desk = await openDesk({ dataDir: join(tmpdir(), 'postquem-no-store-here') })
  const lines: string[] = []
  let share = 0
  try {
    await evalKnown(desk, {
      line: (text) => lines.push(text),
      progress: () => {},
      scores: (_, scores) => {
        share = (scores as { share: number }).share
      },
    })
  } finally {
    await desk.close()
  }
  assert.ok(share >= 0.98, lines.join('\n'))
})
