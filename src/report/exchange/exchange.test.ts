import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import { validateXML } from 'xmllint-wasm'
import { z } from 'zod'
import type { Assessment } from '../../model/index.js'
import { assessments } from '../../testing/arbitraries.js'
import { hearsayAccount, reliefStatement, silentText } from '../../testing/assessments.js'
import { toAnnotations, toCap, toClaimReview, toStix } from '../index.js'

const MADE = '2017-09-29T08:30:00.000Z'
const OPTIONS = { made: MADE, publisher: 'The <Desk> & Co' }
const CASES = [reliefStatement(), hearsayAccount(), silentText()]
const require = createRequire(import.meta.url)

type Json = Readonly<Record<string, unknown>>

/** Objects anywhere in a document. */
function objects(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objects)
  if (typeof value !== 'object' || value === null) return []
  return [value as Json, ...Object.values(value).flatMap(objects)]
}

function forAll(check: (assessment: Assessment) => void, numRuns = 25): void {
  for (const assessment of CASES) check(assessment)
  fc.assert(fc.property(assessments(), check), { numRuns })
}

/* ClaimReview: against the published vocabulary of schema.org. */

function quads(file: string): readonly (readonly [string, string, string])[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^<([^>]+)> <([^>]+)> <([^>]+)> /gm)].map(([, s = '', p = '', o = '']) => [s, p, o])
}

const SCHEMA = 'http://schema.org/'
const vocabulary = quads(require.resolve('@vocabulary/schema/schema.nq'))
const subclass = 'http://www.w3.org/2000/01/rdf-schema#subClassOf'

function ancestors(type: string): ReadonlySet<string> {
  const found = new Set([type])
  for (const one of found) for (const [s, p, o] of vocabulary) if (s === one && p === subclass) found.add(o)
  return found
}

/** Properties that the vocabulary does not give to the type of thing that has them. */
function strangers(document: unknown): string[] {
  return objects(document).flatMap((one) => {
    if (typeof one['@type'] !== 'string') return []
    const types = ancestors(SCHEMA + one['@type'])
    const has = (key: string): boolean =>
      vocabulary.some(([s, p, o]) => s === SCHEMA + key && p === `${SCHEMA}domainIncludes` && types.has(o))
    return Object.keys(one).filter((key) => !key.startsWith('@') && !has(key))
  })
}

test('ClaimReview holds only what schema.org knows, and calls nothing unsettled true or false', () => {
  assert.deepEqual(strangers({ '@type': 'ClaimReview', claimReviewed: '', ratingOfRumour: 1 }), ['ratingOfRumour'])
  forAll((assessment) => {
    const text = toClaimReview(assessment, OPTIONS)
    if (text === null) return assert.equal(assessment.verdicts.length, 0)
    const document = JSON.parse(text)
    assert.deepEqual(strangers(document), [])
    assert.equal(document['@graph'].length, assessment.verdicts.length)
    for (const [index, { reviewRating, reviewBody }] of document['@graph'].entries()) {
      const { outcome } = assessment.verdicts[index] ?? {}
      assert.equal(reviewRating.ratingValue, { refuted: 1, supported: 5, unsettled: undefined }[outcome ?? 'unsettled'])
      assert.match(reviewBody, outcome === 'unsettled' ? /^Not settled\./ : /^(Refuted|Supported), if authentic\./)
    }
  })
})

/* STIX 2.1: the properties of the standard's sections 2 to 7 for the types that are used. */

const identifier = (type: string) =>
  z.string().regex(new RegExp(`^${type}--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`))
const timestamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
const any = identifier('[a-z][a-z0-9-]+')
const markings = z.array(identifier('marking-definition')).min(1)
const common = <T extends string>(type: T) => ({
  type: z.literal(type),
  spec_version: z.literal('2.1'),
  id: identifier(type),
  created_by_ref: identifier('identity'),
  created: timestamp,
  modified: timestamp,
  object_marking_refs: markings,
})
const stixObject = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('marking-definition'),
    spec_version: z.literal('2.1'),
    id: identifier('marking-definition'),
    created: timestamp,
    definition_type: z.literal('tlp'),
    name: z.string(),
    definition: z.strictObject({ tlp: z.enum(['white', 'green', 'amber', 'red']) }),
  }),
  z.strictObject({
    type: z.literal('identity'),
    spec_version: z.literal('2.1'),
    id: identifier('identity'),
    created: timestamp,
    modified: timestamp,
    name: z.string(),
    identity_class: z.enum(['individual', 'group', 'system', 'organization', 'class', 'unknown']),
  }),
  z.strictObject({
    ...common('report'),
    name: z.string(),
    description: z.string(),
    report_types: z.array(z.string().regex(/^[a-z0-9-]+$/)).min(1),
    published: timestamp,
    object_refs: z.array(any).min(1),
  }),
  z.strictObject({ ...common('note'), abstract: z.string(), content: z.string(), object_refs: z.array(any).min(1) }),
  z.strictObject({
    ...common('opinion'),
    explanation: z.string(),
    opinion: z.enum(['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree']),
    object_refs: z.array(any).min(1),
  }),
  z.strictObject({
    type: z.literal('file'),
    spec_version: z.literal('2.1'),
    id: identifier('file'),
    hashes: z.strictObject({ 'SHA-256': z.string().regex(/^[0-9a-f]{64}$/) }),
    name: z.string(),
    size: z.int().min(0),
    mime_type: z.string(),
    object_marking_refs: markings,
  }),
])
const bundle = z.strictObject({
  type: z.literal('bundle'),
  id: identifier('bundle'),
  objects: z.array(stixObject).min(1),
})

test('a STIX bundle is as the standard has it, its references lead to objects in it, and the speaker is no object', () => {
  forAll((assessment) => {
    const { objects: held } = bundle.parse(JSON.parse(toStix(assessment, { ...OPTIONS, tlp: 'red' })))
    const ids = new Set(held.map(({ id }) => id))
    assert.equal(ids.size, held.length)
    for (const one of held) {
      const refs = [
        ...('object_refs' in one ? one.object_refs : []),
        ...('object_marking_refs' in one ? one.object_marking_refs : []),
        ...('created_by_ref' in one ? [one.created_by_ref] : []),
      ]
      for (const ref of refs) assert.ok(ids.has(ref), ref)
      if (one.type === 'identity') assert.equal(one.name, OPTIONS.publisher)
    }
    const opinions = held.flatMap((one) => (one.type === 'opinion' ? [one.opinion] : []))
    assert.equal(opinions.length, assessment.verdicts.length)
  })
})

/* Web Annotation: the classes and properties of the published vocabulary, and what the data model demands. */

const oa = new Set(quads(require.resolve('@vocabulary/oa/oa.nq')).map(([subject]) => subject))
const KEYS: Readonly<Record<string, string>> = {
  body: 'hasBody',
  target: 'hasTarget',
  selector: 'hasSelector',
  source: 'hasSource',
  motivation: 'motivatedBy',
  purpose: 'hasPurpose',
  exact: 'exact',
  prefix: 'prefix',
  suffix: 'suffix',
}
/** Keys that the context of the data model takes from other vocabularies, or from none. */
const OTHERS = new Set('@context id type items created generator name value format language conformsTo'.split(' '))
const CLASSES = new Set(['AnnotationPage', 'Software', 'Sound', 'Video', 'Text'])
const MOTIVATIONS = new Set(['describing', 'linking'])

test('annotations hold only what the Web Annotation vocabulary knows, and point into the sound or the text', () => {
  forAll((assessment) => {
    const document = JSON.parse(toAnnotations(assessment, OPTIONS))
    assert.equal(document['@context'], 'http://www.w3.org/ns/anno.jsonld')
    for (const one of objects(document)) {
      for (const key of Object.keys(one))
        assert.ok(OTHERS.has(key) || oa.has(`http://www.w3.org/ns/oa#${KEYS[key] ?? '-'}`), key)
      const type = String(one.type)
      assert.ok(CLASSES.has(type) || oa.has(`http://www.w3.org/ns/oa#${type}`), type)
    }
    for (const { id, type, motivation, target, body } of document.items) {
      assert.match(id, /^urn:uuid:/)
      assert.equal(type, 'Annotation')
      assert.ok(motivation.every((one: string) => MOTIVATIONS.has(one) && oa.has(`http://www.w3.org/ns/oa#${one}`)))
      assert.ok(body.length >= 1)
      if (target.selector.type === 'FragmentSelector') assert.match(target.selector.value, /^t=[\d.e-]+(,[\d.]+)?$/)
      else assert.equal(target.selector.type, 'TextQuoteSelector')
    }
  })
})

test('a quotation in sound is a media fragment; one in a text is found by what stands beside it', () => {
  const [first] = JSON.parse(toAnnotations(reliefStatement(), OPTIONS)).items
  assert.deepEqual(first.target.source, { id: 'exhibit/statement.opus', type: 'Sound', format: 'audio/ogg' })
  assert.match(first.target.selector.value, /^t=6(\.\d+)?,/)
  assert.match(first.body[1].source, /^https:\/\/en\.wikipedia\.org\//)
  const [quoted] = JSON.parse(toAnnotations(hearsayAccount(), OPTIONS)).items
  const { exact, prefix, suffix } = quoted.target.selector
  const whole = hearsayAccount().transcript.segments.map(({ text }) => text)
  assert.ok(whole.some((text) => text.includes(prefix + exact + suffix)))
})

/* CAP 1.2. */

const XSD = readFileSync(new URL('../../../src/testing/cap-1.2.xsd', import.meta.url), 'utf8')

async function invalid(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'alert.xml', contents: xml }], schema: [XSD] })
  return errors.map(({ message }) => message)
}

test('an alert is valid CAP 1.2: a restricted draft with an info for each group', async () => {
  const xml = toCap(reliefStatement(), OPTIONS) ?? ''
  assert.deepEqual(await invalid(xml), [])
  assert.match(xml, /<status>Draft<\/status>/)
  assert.match(xml, /<scope>Restricted<\/scope>/)
  assert.match(xml, /<audience>transport<\/audience>/)
  assert.match(xml, /<areaDesc>Arden<\/areaDesc>/)
  assert.equal(xml.match(/<info>/g)?.length, reliefStatement().warnings.length)
  assert.notDeepEqual(await invalid(xml.replace('<status>Draft', '<status>Maybe')), [])
  assert.equal(toCap(silentText(), OPTIONS), null)
})

test('hostile words make no other alert', async () => {
  await fc.assert(
    fc.asyncProperty(assessments(), async (assessment) => {
      const xml = toCap(assessment, OPTIONS)
      if (xml === null) return assert.equal(assessment.warnings.length, 0)
      assert.deepEqual(await invalid(xml), [])
      assert.equal(xml.match(/<info>/g)?.length, assessment.warnings.length)
    }),
    { numRuns: 12 },
  )
})

test('the same case gives the same bytes', () => {
  for (const make of [toAnnotations, toCap, toClaimReview, toStix])
    assert.equal(make(reliefStatement(), OPTIONS), make(reliefStatement(), OPTIONS))
})
