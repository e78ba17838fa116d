import assert from 'node:assert/strict'
import { test } from 'node:test'
import { XMLValidator } from 'fast-xml-parser'
import { reliefStatement } from '../../testing/assessments.js'
import { pageOf } from '../compose.js'
import { drawing } from '../drawing.js'
import { pictureOf } from './picture.js'

test('a drawing stands on its own: its size, its colours, nothing that a style sheet would have to say', () => {
  const { figure } = pageOf(reliefStatement())
  assert.ok(figure)
  const { svg, width, height } = pictureOf(drawing(figure, 'wide', 820), 'told')
  assert.equal(XMLValidator.validate(svg), true)
  assert.equal(width, 820)
  assert.ok(height > 200)
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="820" /)
  assert.match(svg, /\.timeline \.bound\{stroke:#1f4f82;/)
  assert.doesNotMatch(svg, /var\(|display:none|@media|fill:none;stroke:none/)
})
