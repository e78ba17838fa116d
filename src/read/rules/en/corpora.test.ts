import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import type { Corpus } from '../../rule.js'
import { knowledge, readText } from '../../testing.js'
import { corpus as anniversary } from './anniversary.corpus.js'
import { corpus as call } from './call.corpus.js'
import { corpus as count } from './count.corpus.js'
import { corpus as event } from './event.corpus.js'
import { corpus as explicitDate } from './explicit-date.corpus.js'
import { corpus as feast } from './feast.corpus.js'
import { english } from './index.js'
import { corpus as office } from './office.corpus.js'
import { corpus as person } from './person.corpus.js'
import { corpus as recurring } from './recurring.corpus.js'
import { corpus as relative } from './relative.corpus.js'
import { corpus as rumour } from './rumour.corpus.js'

const corpora: Readonly<Record<string, Corpus>> = {
  'en/anniversary': anniversary,
  'en/call': call,
  'en/count': count,
  'en/event': event,
  'en/explicit-date': explicitDate,
  'en/feast': feast,
  'en/office': office,
  'en/person': person,
  'en/recurring': recurring,
  'en/relative': relative,
  'en/rumour': rumour,
}

test('every rule has a corpus, and every rule file is in the list of rules', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.rule.js'))
  const names = files.map((file) => `en/${file.replace('.rule.js', '')}`).sort()
  assert.deepEqual(english.rules.map((rule) => rule.name).sort(), names)
  assert.deepEqual(Object.keys(corpora).sort(), names)
})

for (const [name, { matches, misses }] of Object.entries(corpora)) {
  for (const { says, text, value, meant } of matches) {
    test(`${name} finds "${text}" in: ${says}`, () => {
      const found = readText(says).filter((reference) => reference.by === name)
      const one = found.find((reference) => reference.text === text)
      assert.ok(one, `found instead: ${found.map((reference) => `"${reference.text}"`).join(', ') || 'nothing'}`)
      const fields: Readonly<Record<string, unknown>> = { ...one.value }
      for (const [field, expected] of Object.entries(value)) assert.deepEqual(fields[field], expected, field)
      if (meant !== undefined) assert.equal(one.meant, meant)
    })
  }
  test(`${name} finds nothing in its ${misses.length} near misses`, () => {
    const rule = english.rules.find((one) => one.name === name)
    for (const miss of misses) {
      const found = [...(rule?.find(miss, knowledge) ?? [])].map((find) => miss.slice(find.from, find.to))
      assert.deepEqual(found, [], miss)
    }
  })
}
