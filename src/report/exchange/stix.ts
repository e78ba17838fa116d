import { v5 } from 'uuid'
import type { Assessment, Verdict } from '../../model/index.js'
import { pageOf } from '../compose.js'
import type { Page, Rumour } from '../page.js'
import { uuidOf } from './identifier.js'
import type { ExchangeOptions, Tlp } from './options.js'
import { cited, plain } from './plain.js'

/** STIX 2.1, section 2.9: the namespace of identifiers of cyber-observable objects. */
const OBSERVABLES = '00abedb4-aa42-466c-9c01-fed23315a9b7'

/** STIX 2.1, section 7.2.1.4: the predefined marking definitions; WHITE is called CLEAR since 2022. */
const MARKINGS: Readonly<Record<Tlp, readonly [tlp: string, id: string]>> = {
  clear: ['white', 'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9'],
  green: ['green', 'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da'],
  amber: ['amber', 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82'],
  red: ['red', 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed'],
}
/** What the standard gives as their time of creation. */
const MARKINGS_CREATED = '2017-01-20T00:00:00.000Z'

/** How far the authors of an assessment agree with a claim, if the recording is authentic. */
const OPINION: Readonly<Record<Verdict['outcome'], string>> = {
  refuted: 'strongly-disagree',
  supported: 'strongly-agree',
  unsettled: 'neutral',
}

/**
 * The assessment as a STIX 2.1 bundle: the exhibit as a `file`, a `note` for the answer, for what is not known and for each claim, an
 * `opinion` on each claim, and a `report` that holds them together, all marked with the TLP (amber unless said otherwise). The speaker
 * is no object: a bundle travels into systems that track people. The same case gives the same bundle.
 */
export function toStix(assessment: Assessment, options: ExchangeOptions): string {
  const page = pageOf(assessment)
  const [tlp, marking] = MARKINGS[options.tlp ?? 'amber']
  const maker = identity(options)
  const common = {
    spec_version: '2.1',
    created_by_ref: maker.id,
    created: options.made,
    modified: options.made,
    object_marking_refs: [marking],
  }
  const file = fileOf(assessment, marking)
  const note = (about: string, abstract: string, content: string) => ({
    type: 'note',
    id: `note--${uuidOf(assessment, 'note', about, options.made)}`,
    ...common,
    abstract,
    content,
    object_refs: [file.id],
  })
  const notes = [
    note('answer', 'When it was spoken', lines(page.answer.map(cited), cited(page.condition))),
    ...(page.unknown.length === 0 ? [] : [note('unknown', 'What is not known', lines(page.unknown.map(cited)))]),
    ...(page.warnings.length === 0 ? [] : [note('warnings', 'Whom to warn', lines(page.warnings.map(cited)))]),
  ]
  const claims = assessment.verdicts.flatMap(({ claim, outcome }, index) => {
    const rumour = page.rumours[index] as Rumour
    const told = note(`claim ${claim.id}`, `Claim ${claim.id}`, `${plain(rumour.claim)} (${plain(rumour.who)})`)
    const opinion = {
      type: 'opinion',
      id: `opinion--${uuidOf(assessment, 'opinion', claim.id, options.made)}`,
      ...common,
      explanation: `${rumour.verdict}. ${cited(rumour.reason)}`,
      opinion: OPINION[outcome],
      object_refs: [told.id],
    }
    return [told, opinion]
  })
  const held = [file, ...notes, ...claims]
  const report = {
    type: 'report',
    id: `report--${uuidOf(assessment, 'report', options.made)}`,
    ...common,
    name: page.title,
    description: descriptionOf(page),
    report_types: ['recording-dating'],
    published: options.made,
    object_refs: held.map(({ id }) => id),
  }
  const definition = {
    type: 'marking-definition',
    spec_version: '2.1',
    id: marking,
    created: MARKINGS_CREATED,
    definition_type: 'tlp',
    name: `TLP:${tlp.toUpperCase()}`,
    definition: { tlp },
  }
  const bundle = {
    type: 'bundle',
    id: `bundle--${uuidOf(assessment, 'bundle', options.made)}`,
    objects: [definition, maker, report, ...held],
  }
  return `${JSON.stringify(bundle, null, 2)}\n`
}

/** Whoever publishes it; else the program that made it. */
function identity({ publisher, made }: ExchangeOptions) {
  const name = publisher ?? 'Postquem'
  return {
    type: 'identity',
    spec_version: '2.1',
    id: `identity--${v5(`postquem identity ${name}`, OBSERVABLES)}`,
    created: made,
    modified: made,
    name,
    identity_class: publisher === undefined ? 'system' : 'organization',
  }
}

/** Its identifier is made of its hash and name, as the standard has it: other tools give the same file the same one. */
function fileOf({ exhibit }: Assessment, marking: string) {
  const contributing = { hashes: { 'SHA-256': exhibit.sha256 }, name: exhibit.name }
  return {
    type: 'file',
    spec_version: '2.1',
    id: `file--${v5(JSON.stringify(contributing), OBSERVABLES)}`,
    ...contributing,
    size: exhibit.bytes,
    mime_type: exhibit.mediaType,
    object_marking_refs: [marking],
  }
}

function descriptionOf({ answer, condition }: Page): string {
  return lines(answer.slice(0, 2).map(cited), cited(condition))
}

function lines(all: readonly string[], ...more: readonly string[]): string {
  return [...all, ...more].join('\n')
}
