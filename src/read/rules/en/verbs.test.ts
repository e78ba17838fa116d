import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Tense, verbGroups } from './verbs.js'

const CLAUSES: readonly (readonly [string, readonly Tense[]])[] = [
  ['we took the city', ['past']],
  ['it was taken', ['past']],
  ['we have committed to it', ['perfect']],
  ['we’ve already begun', ['perfect']],
  ['it is designated as a year', ['present']],
  ['we will be prepared', ['modal']],
  ['we want to see it delivered', ['modal', 'bare']],
  ['it was going to be held', ['bare', 'bare']],
  ['beginning in June', ['bare']],
  ['he came to power', ['past']],
  ['he came to see us', ['past', 'bare']],
  ['the united kingdom, a hundred meetings', []],
  ['they have to go', ['bare']],
  ['the largest ever to have been held', ['bare']],
]

for (const [clause, tenses] of CLAUSES) {
  test(`${clause}: ${tenses.join(', ') || 'no verb'}`, () => {
    assert.deepEqual(
      verbGroups(clause).map((group) => group.tense),
      tenses,
    )
  })
}
