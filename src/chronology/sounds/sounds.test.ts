import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CHECK_OTHER, CHECK_SAME, type NamePair, OTHER_NAMES, SAME_NAMES } from '../../testing/names.js'
import { plainWords } from '../words.js'
import { soundKey, soundKeys } from './keys.js'
import { latin } from './latin.js'
import { likeness } from './likeness.js'
import { spoken } from './phones.js'
import { soundAlike } from './same.js'

function plain(name: string): string {
  return plainWords(name)[0]?.plain ?? ''
}

function taken(pairs: readonly NamePair[]): NamePair[] {
  return pairs.filter(({ one, other }) => soundAlike(plain(one), plain(other)))
}

describe('spellings of one name are alike', () => {
  const one: readonly (readonly string[])[] = [
    ['Gaddafi', 'Qadhafi', 'Gadhafi', 'Kadafi', 'Qaddafi', 'القذافي'],
    ['Zelensky', 'Zelenskyy', 'Selenskyj', 'Зеленский'],
    ['Yushchenko', 'Juschtschenko', 'Iouchtchenko', 'Ющенко'],
    ['Khamenei', 'Khamanei', 'خامنه‌ای', 'Хаменеи'],
    ['Soleimani', 'Suleimani', 'سلیمانی'],
    ['Jinping', 'Цзиньпин'],
    ['Beijing', '北京'],
    ['Rohingya', 'Rohinga'],
    ['Shabaab', 'Shabab', 'الشباب'],
    ['Maiduguri', 'Maidougouri'],
    ['Netanyahu', 'Netanjahu', 'נתניהו'],
    ['Chawla', 'Shavla'],
  ]
  for (const names of one) {
    test(names.join(', '), () => {
      for (const name of names.slice(1)) assert.ok(soundAlike(plain(names[0]!), plain(name)), `${names[0]} and ${name}`)
    })
  }
})

describe('other names are not', () => {
  const others =
    'Iran Iraq, Mali Malawi, Niger Nigeria, Gaza Giza, Hama Hamas, Obama Osama, Slovakia Slovenia, Austria Australia, Kim Kam, Assad Saad, Bhutto Bhutan, Chad China, Tunis Tehran'
  for (const pair of others.split(', ')) {
    test(pair, () => {
      const [one = '', other = ''] = pair.split(' ')
      assert.equal(soundAlike(plain(one), plain(other)), false)
    })
  }
})

test('of the listed spellings and near misses at least as many are told right as were measured', () => {
  assert.ok(SAME_NAMES.length >= 400 && OTHER_NAMES.length >= 190)
  assert.ok(taken(SAME_NAMES).length / SAME_NAMES.length >= 0.95)
  assert.ok(
    taken(OTHER_NAMES).length <= 16,
    taken(OTHER_NAMES)
      .map((pair) => `${pair.one} ${pair.other}`)
      .join(', '),
  )
  assert.ok(taken(CHECK_SAME).length / CHECK_SAME.length >= 0.9)
  assert.ok(
    taken(CHECK_OTHER).length <= 14,
    taken(CHECK_OTHER)
      .map((pair) => `${pair.one} ${pair.other}`)
      .join(', '),
  )
})

test('a key is the consonants by class; short words and letters without a vowel have none', () => {
  assert.equal(soundKey('Gaddafi'), 'KTF')
  assert.equal(soundKey('Iran'), 'ARN')
  assert.deepEqual(soundKeys('gamal'), ['KML', 'SML'])
  assert.deepEqual(soundKeys('vladimir'), ['FLTMR'])
  assert.ok(soundKeys('gorbatschow').includes(soundKey('gorbachev')))
  for (const word of ['', 'Xi', 'DRC', 'HMS', 'Rao', '2011', '!?']) assert.equal(soundKey(word), '')
})

test('the article of Arabic names counts for nothing, written together or with a hyphen', () => {
  assert.equal(latin('القذافي').letters, latin('قذافي').letters)
  for (const name of ['al-Gaddafi', 'el-Gaddafi', 'ash-Gaddafi']) assert.equal(soundKey(name), soundKey('Gaddafi'))
  assert.notEqual(soundKey('Alan'), soundKey('an'))
})

const words = fc.oneof(
  fc.constantFrom(...SAME_NAMES.map(({ one }) => one), ...OTHER_NAMES.map(({ other }) => other)),
  fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'aeiouybcdfghjklmnpqrstvwxz') }),
)
const ACCENTS = ['\u0300', '\u0301', '\u0302', '\u0308']

test('case and accents change no key', () => {
  fc.assert(
    fc.property(words, fc.array(fc.constantFrom('', ...ACCENTS), { minLength: 12, maxLength: 12 }), (word, marks) => {
      const keys = soundKeys(plain(word))
      const accented = [...plain(word)].map((letter, at) => `${letter}${/[a-z]/.test(letter) ? marks[at % 12] : ''}`)
      assert.deepEqual(soundKeys(accented.join('')), keys)
      assert.deepEqual(soundKeys(plain(accented.join('').toUpperCase())), keys)
    }),
  )
})

test('alike either way, and a word is wholly like itself', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [spoken(plain(one)), spoken(plain(other))]
      assert.equal(soundAlike(plain(one), plain(other)), soundAlike(plain(other), plain(one)))
      assert.ok(Math.abs(likeness(a, b) - likeness(b, a)) < 1e-9)
      if (a.phones.length > 0) assert.equal(likeness(a, a), 1)
    }),
  )
})

test('whatever is written has keys of the known letters only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      for (const key of soundKeys(text)) assert.match(key, /^A?[KTSPFMNLR]{2,}$/)
    }),
  )
})

test('a long word is heard in time that grows with it', () => {
  const started = process.cpuUsage().user
  spoken('schtsch'.repeat(20_000))
  assert.ok(process.cpuUsage().user - started < 2_000_000)
})
