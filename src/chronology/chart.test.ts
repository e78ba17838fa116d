import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverageChart } from './chart.js'
import type { Coverage } from './coverage.js'

function count(year: number, month: number, region: string, events: number, source = 'desk'): Coverage {
  return { source, month: year * 12 + month - 1, region, collection: 'news', events }
}

const chartOf = (coverage: readonly Coverage[]): string[] =>
  coverageChart({ events: 10, digest: '', from: '2001-01-01', to: '2003-12-31', coverage })

test('a chart of what a chronology holds', () => {
  const full = Array.from({ length: 36 }, (_, at) => count(2001 + Math.floor(at / 12), (at % 12) + 1, 'Europe', 40))
  const chart = chartOf([
    ...full.filter(({ month }) => month !== 2002 * 12 + 4 && month !== 2002 * 12 + 5),
    count(2002, 5, 'Europe', 3, 'wire'),
    count(2003, 1, 'South Asia', 20),
    { ...count(2001, 1, 'Europe', 7), collection: 'terms' },
  ])
  assert.deepEqual(chart.slice(0, 8), [
    '10 events, 2001-01-01 to 2003-12-31',
    '',
    '    1380  desk',
    '       3  wire',
    '       7  desk, terms',
    '',
    'News by month (a column a month, a row five years; the highest bar is the fullest month)',
    '2001  ▅▅▅▅▅▅▅▅▅▅▅▅|▅▅▅▅▁ ▅▅▅▅▅▅|█▅▅▅▅▅▅▅▅▅▅▅',
  ])
  assert.ok(chart.includes('South Asia                  █       20'), chart.join('\n'))
  const blind = chart.slice(chart.indexOf('Where a dating would be blind'))
  assert.deepEqual(blind.slice(1, 3), [
    '  before 2001 and after 2003-12: words are dated by older or no events',
    '  fewer than 10 events a month: 2002-05 to 2002-06',
  ])
  assert.ok(blind.includes('  South Asia: fewer than 12 events a year in 2001–2002'))
  assert.equal(
    blind.some((line) => line.startsWith('  Europe')),
    false,
  )
})

test('an empty chronology has nothing to draw', () => {
  assert.deepEqual(coverageChart({ events: 0, digest: '', from: null, to: null, coverage: [] }), ['0 events'])
})
