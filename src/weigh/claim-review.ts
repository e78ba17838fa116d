import type { JsonRow } from '../model/index.js'

/** Fields of a claims file, as a ClaimReview tells them. */
const REVIEW = /"@type"\s*:\s*(?:\[[^\]]*)?"(?:https?:\/\/schema\.org\/)?ClaimReview"/

/**
 * The claims that schema.org's ClaimReview holds (JSON-LD: one, a list, a `@graph`, or within a page), as rows of a claims file; null where
 * the text holds none. What the review itself concludes is not taken over: a verdict of ours rests on words and days alone.
 */
export function claimReviews(name: string, text: string): readonly JsonRow[] | null {
  if (!REVIEW.test(text)) return null
  const whole = tryJson(text.replace(/^\uFEFF/, ''))
  if (whole === undefined) return null // the reader of rows says what is wrong
  const reviews = nodesOf(whole).filter(isReview)
  return reviews.length === 0
    ? null
    : reviews.map((review, index) => ({ place: `${name}, review ${index + 1}`, value: claimOf(review) }))
}

type Node = Readonly<Record<string, unknown>>

/** All nodes in the order of the text. A loop, since a hostile file may be nested deeper than calls can be. */
function nodesOf(whole: unknown): Node[] {
  const nodes: Node[] = []
  const open: unknown[] = [whole]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    if (isNode(next)) nodes.push(next)
    for (const inner of Object.values(next).toReversed()) open.push(inner)
  }
  return nodes
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isReview(node: Node): boolean {
  return [node['@type']].flat().some((type) => typeof type === 'string' && /(?:^|\/)ClaimReview$/.test(type))
}

function claimOf(review: Node): Readonly<Record<string, unknown>> {
  const claim = first(review.itemReviewed)
  const appearance = first(claim?.firstAppearance) ?? first(claim?.appearance)
  const published = text(claim?.datePublished) ?? text(appearance?.datePublished)
  return {
    id: text(review.identifier) ?? text(review['@id']),
    subject: nameOf(claim?.about) ?? nameOf(review.about),
    what: text(review.claimReviewed) ?? text(claim?.text) ?? text(claim?.name),
    by: nameOf(claim?.author) ?? nameOf(appearance?.author),
    publishedOn: published === null ? null : published.slice(0, 10),
    source: text(appearance?.url) ?? address(claim?.appearance) ?? text(claim?.url) ?? text(review.url),
  }
}

function first(value: unknown): Node | null {
  return [value].flat().find(isNode) ?? null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function address(value: unknown): string | null {
  return text([value].flat()[0])
}

function nameOf(value: unknown): string | null {
  return text(value) ?? text(first(value)?.name)
}

function tryJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
