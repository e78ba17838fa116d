import type { Assessment, Reference } from '../../model/index.js'
import { pageOf } from '../compose.js'
import type { Evidence } from '../page.js'
import { webAddress } from '../visible.js'
import { uuidOf } from './identifier.js'
import type { ExchangeOptions } from './options.js'
import { cited, plain } from './plain.js'

/** So much of the words stands on either side of a quotation in a text, to find it again. */
const BESIDE = 32

/**
 * The quotations that carry a conclusion as W3C Web Annotations: an AnnotationPage whose targets are stretches of the exhibit's sound
 * (Media Fragments, `t=12.5,15.1`), or quotations in its text. Each says what the words are taken to mean, and links the event. The exhibit
 * is named by its place in the case folder.
 */
export function toAnnotations(assessment: Assessment, options: ExchangeOptions): string {
  const page = pageOf(assessment)
  const evidence = [...page.conclusions.flatMap((one) => one.evidence), ...page.others]
  const byAnchor = new Map(assessment.references.map((reference, index) => [`r${index + 1}`, reference]))
  const items = evidence.flatMap((one) => {
    const reference = byAnchor.get(one.cite.anchor)
    return reference ? [annotationOf(assessment, reference, one, options)] : []
  })
  const document = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${uuidOf(assessment, 'annotations')}`,
    type: 'AnnotationPage',
    items,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function annotationOf(assessment: Assessment, reference: Reference, evidence: Evidence, options: ExchangeOptions) {
  const event = assessment.links.find((link) => link.reference === reference.id)?.event
  const page = webAddress(event?.sources.find(({ url }) => webAddress(url))?.url ?? null)
  const linked = page ? [{ type: 'SpecificResource', source: page.href, purpose: 'linking' }] : []
  return {
    id: `urn:uuid:${uuidOf(assessment, 'annotation', reference.id)}`,
    type: 'Annotation',
    motivation: page ? ['describing', 'linking'] : ['describing'],
    created: options.made,
    generator: { type: 'Software', name: `postquem ${assessment.versions.postquem}` },
    body: [
      {
        type: 'TextualBody',
        value: [cited(evidence.meaning), ...(evidence.without ? [plain(evidence.without.text)] : [])].join(' '),
        format: 'text/plain',
        language: 'en',
        purpose: 'describing',
      },
      ...linked,
    ],
    target: targetOf(assessment, reference),
  }
}

function targetOf({ exhibit, transcript }: Assessment, reference: Reference) {
  const spoken = exhibit.durationSeconds !== null && reference.start !== null
  const type = !spoken ? 'Text' : exhibit.mediaType.startsWith('video/') ? 'Video' : 'Sound'
  const source = {
    id: `exhibit/${encodeURIComponent(wellFormed(exhibit.name))}`,
    type,
    format: exhibit.mediaType,
  }
  const segment = transcript.segments.find(({ id }) => id === reference.segment)
  return {
    type: 'SpecificResource',
    source,
    selector: spoken ? fragment(reference) : quotation(reference, segment?.text ?? reference.text),
  }
}

function fragment({ start, end }: Reference) {
  return {
    type: 'FragmentSelector',
    conformsTo: 'http://www.w3.org/TR/media-frags/',
    value: end === null || end <= (start ?? 0) ? `t=${start}` : `t=${start},${end}`,
  }
}

function quotation({ text, from, to }: Reference, whole: string) {
  return {
    type: 'TextQuoteSelector',
    exact: wellFormed(text),
    prefix: wellFormed(whole.slice(Math.max(0, from - BESIDE), from)),
    suffix: wellFormed(whole.slice(to, to + BESIDE)),
  }
}

/** Half a character can be neither encoded nor found. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\uFFFD')
}
