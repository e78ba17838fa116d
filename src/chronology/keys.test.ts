import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nameKey, terms, textKeys } from './keys.js'

test('names are compared without case, accents, punctuation, possessives and leading articles', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Abu Bakr al-Baghdadi', 'abu bakr al baghdadi'],
    ['The Battle of Mosul', 'battle of mosul'],
    ['an Attack', 'attack'],
    ['Recep Tayyip Erdoğan', 'recep tayyip erdogan'],
    ["Iraq's", 'iraq'],
    ['Łódź–Kraków', 'lodz krakow'],
    ['U.S. Navy', 'us navy'],
    ['9/11', '9 11'],
    ["Sana'a", 'sanaa'],
    ['Ḥayʼat Taḥrīr', 'hayat tahrir'],
    ['COVID-19', 'covid 19'],
    ['القذافي', 'القذافي'],
    ['  ', ''],
  ]
  for (const [written, key] of same) assert.equal(nameKey(written), key, written)
})

test('an article within a name, and a name that is an article, stay', () => {
  assert.equal(nameKey('Operation The Hague'), 'operation the hague')
  assert.equal(nameKey('A'), 'a')
})

test('a key does not change when it is made a key again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const key = nameKey(text)
      assert.equal(nameKey(key), key)
    }),
  )
})

test('runs of words are keys with their offsets, function words at the ends left off', () => {
  const text = "After the Fall of Mosul's old city"
  const found = textKeys(text)
  const fall = found.find(({ key }) => key === 'fall of mosul')
  assert.equal(fall && text.slice(fall.from, fall.to), "Fall of Mosul's")
  assert.equal(
    found.some(({ key }) => key === 'fall of'),
    false,
  )
  assert.equal(
    found.some(({ key }) => key.startsWith('the ')),
    false,
  )
})

test('acronyms are told from the words they look like', () => {
  assert.deepEqual(
    textKeys('They told us that it was who').map(({ key }) => key),
    ['told'],
  )
  assert.deepEqual(
    textKeys('the US, the WHO').map(({ key }) => key),
    ['us', 'us the who', 'who'],
  )
})

test('no run is longer than was asked for', () => {
  assert.equal(
    textKeys('one1 two2 three3 four4', 2).some(({ key }) => key.split(' ').length > 2),
    false,
  )
})

test('a name stands among the keys of any text that holds it', () => {
  const name = fc.constantFrom(
    'Recapture of Mosul',
    'Parsons Green bombing',
    'Abu Bakr al-Baghdadi',
    'September 11 attacks',
  )
  const words = fc.array(fc.constantFrom('the', 'old', 'City,', 'and', '“we', 'said.”'), { maxLength: 5 })
  fc.assert(
    fc.property(words, name, words, (before, middle, after) => {
      const text = [...before, middle, ...after].join(' ')
      assert.ok(textKeys(text).some(({ key, from, to }) => key === nameKey(middle) && text.slice(from, to) === middle))
    }),
  )
})

test('terms are stems of content words, each once, with numbers', () => {
  assert.deepEqual(terms('The elections were elected by 203 of the electing cities'), ['elect', '203', 'citi'])
  assert.deepEqual(terms('it was about us and them'), [])
})

test('the plural and the past of a word find each other', () => {
  for (const [a, b] of [
    ['bombing', 'bombed'],
    ['earthquakes', "earthquake's"],
    ['captured', 'captures'],
  ])
    assert.deepEqual(terms(a!), terms(b!))
})
