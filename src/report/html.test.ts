import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assessments, HOSTILE } from '../testing/arbitraries.js'
import { hearsayAccount, reliefStatement, silentText } from '../testing/assessments.js'
import { toHtml } from './index.js'
import { visible } from './visible.js'

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?: [A-Za-z][\w:-]*(?:="[^"<>]*")?)*)\/?>/g
const ELEMENTS = new Set(
  `html head meta title style body main header section article figure figcaption h1 h2 h3 p div span dl dt dd ul ol li a q bdi b time
  table thead tbody tr th td details summary mark pre code audio svg desc defs pattern rect linearGradient stop clipPath use g path
  line circle text`.split(/\s+/),
)
const ATTRIBUTES = new Set(
  `lang dir charset name content http-equiv class id href rel title datetime scope data-label controls preload src viewBox role
  aria-labelledby width height patternUnits patternTransform offset stop-opacity fill x y x1 x2 y1 y2 cx cy r d clip-path text-anchor`.split(
    /\s+/,
  ),
)

interface Tag {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
}

function tagsOf(html: string): Tag[] {
  return [...html.matchAll(TAG)].map(([, , name = '', attributes = '']) => ({
    name,
    attributes: [...attributes.matchAll(/ ([\w:-]+)(?:="([^"]*)")?/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    ),
  }))
}

function decoded(html: string): string {
  return html.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
  )
}

/** The page without its style sheet and its document type. */
function bodyOf(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/, '').replace('<!doctype html>', '')
}

test('nothing from the exhibit is markup: only our elements, attributes and addresses are on the page', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      const html = bodyOf(toHtml(assessment, { media: 'exhibit/a b.ogg' }))
      for (const { name, attributes } of tagsOf(html)) {
        assert.ok(ELEMENTS.has(name), `<${name}>`)
        for (const [key, value] of attributes) {
          assert.ok(ATTRIBUTES.has(key), `${name} ${key}`)
          if (key === 'href' || key === 'src') assert.match(value, /^(#[\w-]+$|https?:\/\/|\.\/exhibit\/a%20b\.ogg)/)
        }
      }
      assert.doesNotMatch(html.replace(TAG, ''), /[<>]/)
    }),
    { numRuns: 60 },
  )
})

test('the words stand on the page as they were, controls made visible', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      const html = bodyOf(toHtml(assessment))
      const spoken = html.slice(html.indexOf('<details id="transcript">')).replace(TAG, '')
      for (const { text } of assessment.transcript.segments) assert.ok(decoded(spoken).includes(visible(text)), text)
      assert.doesNotMatch(html, /[\u202A-\u202E\u2066-\u2069]/)
    }),
    { numRuns: 40 },
  )
})

test('ids are there once, so that a citation leads to one place', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      const ids = tagsOf(bodyOf(toHtml(assessment))).flatMap(({ attributes }) =>
        attributes.filter(([key]) => key === 'id'),
      )
      assert.equal(new Set(ids.map(([, value]) => value)).size, ids.length)
    }),
    { numRuns: 40 },
  )
})

test('one file, no script, nothing loaded, and a policy that says so', () => {
  for (const assessment of [reliefStatement(), hearsayAccount(), silentText()]) {
    const html = toHtml(assessment)
    assert.match(html, /content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:;[^"]*"/)
    assert.doesNotMatch(html, /<script|<link|<img|@import|url\((?!#)/)
  }
})

test('time codes lead to the sound only where the page has it', () => {
  assert.doesNotMatch(toHtml(reliefStatement()), /<audio|#t=/)
  const html = toHtml(reliefStatement(), { media: '../exhibit/state ment.opus' })
  assert.match(html, /<audio controls preload="none" src="\.\/exhibit\/state%20ment\.opus">/)
  assert.match(html, /href="\.\/exhibit\/state%20ment\.opus#t=6"/)
  assert.match(html, /media-src/)
})

test('the same assessment gives the same bytes', () => {
  assert.equal(toHtml(reliefStatement()), toHtml(reliefStatement()))
})

test('the hostile strings are hostile: unescaped, they would be found', () => {
  const raw = HOSTILE.join('')
  assert.ok(tagsOf(raw).some(({ name }) => !ELEMENTS.has(name)))
})
