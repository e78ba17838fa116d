import type { Assessment, Verdict } from '../../model/index.js'
import { pageOf } from '../compose.js'
import type { Rumour } from '../page.js'
import { webAddress } from '../visible.js'
import { uuidOf } from './identifier.js'
import type { ExchangeOptions } from './options.js'
import { plain } from './plain.js'

/**
 * The verdicts as schema.org's ClaimReview (JSON-LD), one for each claim. A rating has words and a number; where nothing is settled it
 * has words alone, since a number in the middle of a scale of truth would be read as "half true". Null where no claim was weighed.
 */
export function toClaimReview(assessment: Assessment, options: ExchangeOptions): string | null {
  if (assessment.verdicts.length === 0) return null
  const { rumours } = pageOf(assessment)
  const reviews = assessment.verdicts.map((verdict, index) =>
    reviewOf(assessment, verdict, rumours[index] as Rumour, options),
  )
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)}\n`
}

/** Of the claim's truth, from 1 (false) to 5 (true). */
const RATING: Readonly<Record<Verdict['outcome'], number | null>> = { refuted: 1, supported: 5, unsettled: null }

function reviewOf(assessment: Assessment, { claim, outcome }: Verdict, rumour: Rumour, options: ExchangeOptions) {
  const value = RATING[outcome]
  return {
    '@type': 'ClaimReview',
    '@id': `urn:uuid:${uuidOf(assessment, 'claim-review', claim.id)}`,
    claimReviewed: plain(rumour.claim),
    datePublished: options.made.slice(0, 10),
    ...(options.publisher !== undefined && { author: { '@type': 'Organization', name: options.publisher } }),
    itemReviewed: itemOf(claim),
    reviewRating: {
      '@type': 'Rating',
      alternateName: rumour.verdict,
      ...(value !== null && { ratingValue: value, bestRating: 5, worstRating: 1 }),
    },
    reviewBody: bodyOf(rumour),
  }
}

function itemOf(claim: Verdict['claim']) {
  const source = webAddress(claim.source)
  return {
    '@type': 'Claim',
    name: claim.what,
    ...(claim.subject !== '' && { about: { '@type': 'Person', name: claim.subject } }),
    ...(claim.by !== null && { author: { '@type': 'Organization', name: claim.by } }),
    ...(claim.publishedOn !== null && { datePublished: claim.publishedOn }),
    ...(source && { appearance: { '@type': 'CreativeWork', url: source.href } }),
  }
}

/** The condition stands in the verdict's own words; the likelihood is a sentence of its own. */
function bodyOf({ verdict, reason, wouldSettle, likelihood }: Rumour): string {
  return [
    `${verdict}.`,
    plain(reason.text),
    likelihood === null ? '' : `That the date rules it out: ${likelihood}.`,
    wouldSettle === null ? '' : `What would settle it: ${plain(wouldSettle.text)}`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
