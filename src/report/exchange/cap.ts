import { XMLBuilder } from 'fast-xml-parser'
import type { Assessment, Warning } from '../../model/index.js'
import { pageOf } from '../compose.js'
import type { CallRow, Sentence } from '../page.js'
import { visible } from '../visible.js'
import { uuidOf } from './identifier.js'
import type { ExchangeOptions } from './options.js'
import { cited, plain } from './plain.js'

const RESTRICTION =
  'For the people named and those who protect them. Not for publication: to spread a call is to serve it. A draft: a person decides whether it is sent.'

/**
 * The warnings as an alert of the Common Alerting Protocol (OASIS CAP 1.2): scope Restricted, status Draft, an `info` for each group of
 * people. Null where there is nobody to warn. Urgency, severity and certainty are Unknown: words that urge an act say nothing of whether or
 * when it will be tried, and whoever sends the alert must set them.
 */
export function toCap(assessment: Assessment, options: ExchangeOptions): string | null {
  if (assessment.warnings.length === 0) return null
  const page = pageOf(assessment)
  const alert = {
    '@_xmlns': 'urn:oasis:names:tc:emergency:cap:1.2',
    identifier: `urn:uuid:${uuidOf(assessment, 'cap', options.made)}`,
    sender: senderOf(options),
    // CAP wants an offset, and no fractions of a second.
    sent: `${options.made.slice(0, 19)}+00:00`,
    status: 'Draft',
    msgType: 'Alert',
    scope: 'Restricted',
    restriction: RESTRICTION,
    note: xml(plain(page.condition.text)),
    info: assessment.warnings.map((warning, index) => infoOf(assessment, warning, page.warnings[index], page.calls)),
  }
  const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ alert })}`
}

/** CAP allows neither spaces nor commas, nor < and &. */
function senderOf({ publisher = 'postquem' }: ExchangeOptions): string {
  return xml(publisher).replaceAll(/[\s,<&]+/g, '-')
}

function infoOf(
  assessment: Assessment,
  { target, regions, calls }: Warning,
  told: Sentence | undefined,
  rows: readonly CallRow[],
) {
  const quotes = assessment.calls.flatMap(({ id }, index) => (calls.includes(id) ? [rows[index]] : []))
  const description = [
    ...(told ? [cited(told)] : []),
    ...quotes.flatMap((row) =>
      row ? [`“${visible(row.quote)}” [${row.cites.map(({ label }) => label).join('; ')}]`] : [],
    ),
  ].join(' ')
  const area = regions.filter((region) => region.trim() !== '').join(', ')
  return {
    language: 'en',
    category: 'Security',
    event: 'Public call to act against people',
    urgency: 'Unknown',
    severity: 'Unknown',
    certainty: 'Unknown',
    audience: xml(target),
    headline: xml(`A public statement may endanger: ${target}`),
    description: xml(description),
    parameter: [
      { valueName: 'exhibit-sha256', value: assessment.exhibit.sha256 },
      { valueName: 'spoken-edtf', value: xml(assessment.dating.window) },
    ],
    area: { areaDesc: area === '' ? 'Not told' : xml(area) },
  }
}

/** Characters that XML 1.0 cannot hold are replaced; the builder escapes the rest. */
function xml(text: string): string {
  return visible(text).replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}
