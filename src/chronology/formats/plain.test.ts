import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countryName, countryOf, countryOfFips } from './country.js'
import { COUNTRY_CODES } from './country-codes.js'
import { plainText, webLink } from './plain.js'

test('of HTML the text is left', () => {
  assert.equal(plainText('<p>The dyke &amp; the <b>bri</b>dge</p><p>of Zwolle</p>'), 'The dyke & the bridge of Zwolle')
  assert.equal(plainText('one<br>two<script>alert("x")</script><style>p{}</style> three'), 'one two three')
  assert.equal(plainText('Caf&eacute; &#8211; &nbsp;open'), 'Café – open')
  assert.equal(plainText('<img src=x onerror=alert(1)>dyke <a href="javascript:x">here</a>'), 'dyke here')
  assert.equal(plainText('AT&T, 3 < 4'), 'AT&T, 3 < 4')
  assert.equal(plainText('a <b unclosed'), 'a')
})

test('no tag is left, however broken', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', 'b', ' ', '&', 'script', '"', '!', '-') }), (text) => {
      assert.doesNotMatch(plainText(text), /<\/?(b|script)\b[^>]*>/)
    }),
  )
})

test('only web addresses are links', () => {
  assert.equal(webLink(' https://a.example/x?y=1 '), 'https://a.example/x?y=1')
  for (const bad of [
    '',
    'a.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'https://',
    'https://a b',
  ])
    assert.equal(webLink(bad), null, bad)
})

test('countries by name, letters, number and FIPS', () => {
  assert.deepEqual(['Netherlands', 'nl', 'NLD', '528', 'The Netherlands'].map(countryOf), Array(5).fill('NL'))
  assert.equal(countryOf('DR Congo (Zaire)'), 'CD')
  assert.equal(countryOf('Russia (Soviet Union)'), 'RU')
  assert.equal(countryOf("Côte d'Ivoire"), 'CI')
  assert.deepEqual(['Ruritania', '999', '0', ''].map(countryOf), [null, null, null, null])
  assert.equal(countryOfFips('nl'), null)
  assert.equal(countryName('NL'), 'Netherlands')
})

test('no code stands for two countries', () => {
  for (const codes of [
    COUNTRY_CODES.map(({ iso2 }) => iso2),
    COUNTRY_CODES.map(({ iso3 }) => iso3),
    COUNTRY_CODES.flatMap(({ fips }) => fips),
    COUNTRY_CODES.flatMap(({ iso }) => (iso === 0 ? [] : [String(iso)])),
  ])
    assert.equal(new Set(codes).size, codes.length)
  for (const { iso2, iso3, names } of COUNTRY_CODES)
    assert.match(`${iso2} ${iso3} ${names[0]}`, /^[A-Z]{2} [A-Z]{3} \p{L}/u)
})
