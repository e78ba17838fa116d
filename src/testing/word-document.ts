import { readFileSync } from 'node:fs'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { validateXML } from 'xmllint-wasm'

/**
 * What is wrong with a Word document: parts without a type, relationships that lead nowhere or out of the file other than to the web,
 * XML that the schema does not know, citations without a bookmark, bookmarks that share a name or number. Empty where it is sound.
 */
export async function wordFaults(bytes: Uint8Array): Promise<string[]> {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
  return [...untyped(parts), ...active(parts), ...lost(parts), ...loose(parts), ...(await invalid(parts))]
}

type Parts = ReadonlyMap<string, string>
type Attributes = Readonly<Record<string, string>>

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (_name, _path, _leaf, attribute) => !attribute,
})

/** The attributes of the elements of a name directly under the root. */
function under(xml: string, root: string, name: string): Attributes[] {
  return parser.parse(xml)[root]?.[0]?.[name] ?? []
}

const TYPES = '[Content_Types].xml'

function untyped(parts: Parts): string[] {
  const xml = parts.get(TYPES)
  if (xml === undefined) return [`${TYPES} is missing`]
  const endings = new Set(under(xml, 'Types', 'Default').map(({ Extension }) => Extension))
  const named = under(xml, 'Types', 'Override').map(({ PartName = '' }) => PartName.slice(1))
  return [
    ...[...parts.keys()]
      .filter((name) => name !== TYPES && !endings.has(name.split('.').at(-1)) && !named.includes(name))
      .map((name) => `${name} has no content type`),
    ...named.filter((name) => !parts.has(name)).map((name) => `${name} has a content type and is not there`),
  ]
}

/** Macros, embedded objects and controls, by the names of their parts and their fields. */
function active(parts: Parts): string[] {
  return [...parts].flatMap(([name, text]) => [
    ...(/vba|activex|embeddings|macro|\.bin$/i.test(name) ? [`${name} is active content`] : []),
    ...[...text.matchAll(/<w:instrText[^>]*>([^<]*)/g)]
      .filter(([, field = '']) => !/^\s*(PAGE|NUMPAGES)\s*$/.test(field))
      .map(([, field]) => `${name} has the field ${field}`),
  ])
}

/** Relationships whose target is not in the file; an address of the web is allowed to a hyperlink alone. */
function lost(parts: Parts): string[] {
  return [...parts].flatMap(([name, xml]) => {
    if (!name.endsWith('.rels')) return []
    const source = name.replace('_rels/', '').replace(/\.rels$/, '')
    const all = under(xml, 'Relationships', 'Relationship')
    const used = [...(parts.get(source) ?? '').matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)].map(([, id]) => id ?? '')
    return [
      ...used.filter((id) => !all.some(({ Id }) => Id === id)).map((id) => `${source} uses ${id}, which ${name} lacks`),
      ...twice(all.map(({ Id = '' }) => Id)).map((id) => `${name} has ${id} twice`),
      ...all.flatMap((one) => leads(one, source, parts)),
    ]
  })
}

function leads({ Target = '', TargetMode, Type = '' }: Attributes, source: string, parts: Parts): string[] {
  if (TargetMode === 'External')
    return Type.endsWith('/hyperlink') && /^https?:\/\//.test(Target) ? [] : [`${source} leads out to ${Target}`]
  const folder = source.includes('/') ? source.slice(0, source.lastIndexOf('/') + 1) : ''
  const path = Target.startsWith('/') ? Target.slice(1) : folder + Target
  return parts.has(path) ? [] : [`${source} leads to ${path}, which is not there`]
}

/** Links within the document, and what they lead to. */
function loose(parts: Parts): string[] {
  const text = parts.get('word/document.xml') ?? ''
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found)
  const starts = all(/<w:bookmarkStart\b([^>]*)>/g)
  const names = starts.map((one) => / w:name="([^"]*)"/.exec(one)?.[1] ?? '')
  const numbers = starts.map((one) => / w:id="([^"]*)"/.exec(one)?.[1] ?? '')
  const ends = all(/<w:bookmarkEnd\b[^>]* w:id="([^"]*)"/g)
  return [
    // A link of the web has the part after # as its anchor.
    ...all(/<w:hyperlink\b(?![^>]* r:id=)[^>]* w:anchor="([^"]*)"/g)
      .filter((name) => !names.includes(name))
      .map((name) => `no bookmark ${name}`),
    ...twice(names).map((name) => `bookmark ${name} is there twice`),
    ...twice(numbers).map((id) => `two bookmarks have the number ${id}`),
    ...(numbers.toSorted().join() === ends.toSorted().join() ? [] : ['bookmarks do not end as they start']),
  ]
}

function twice(all: readonly string[]): string[] {
  return [...new Set(all.filter((one, index) => all.indexOf(one) !== index))]
}

const SCHEMA = readFileSync(new URL('../../src/testing/wordprocessing.xsd', import.meta.url), 'utf8')
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function attributeSchema(namespace: string, name: string): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}"><xs:attribute name="${name}" type="xs:string"/></xs:schema>`
}

const PRELOAD = [
  { fileName: 'relationship-ids.xsd', contents: attributeSchema(RELATIONSHIPS, 'id') },
  { fileName: 'xml-space.xsd', contents: attributeSchema('http://www.w3.org/XML/1998/namespace', 'space') },
]

/** Parts that are not of the language that the schema holds. */
const OTHERS = /^word\/(theme\/|fontTable)/

async function invalid(parts: Parts): Promise<string[]> {
  const documents = [...parts].filter(([name]) => /^word\/[^_].*\.xml$/.test(name) && !OTHERS.test(name))
  const xml = documents.map(([name, text]) => ({ fileName: name.replaceAll('/', '-'), contents: processed(text) }))
  const schema = [{ fileName: 'wordprocessing.xsd', contents: SCHEMA }]
  const { errors } = await validateXML({ xml, schema, preload: PRELOAD })
  return [...malformed(parts), ...errors.map(({ rawMessage }) => rawMessage)]
}

function malformed(parts: Parts): string[] {
  return [...parts].flatMap(([name, text]) => {
    const fault = /\.(xml|rels)$/.test(name) ? XMLValidator.validate(text) : true
    return fault === true ? [] : [`${name}: ${fault.err.msg}`]
  })
}

/** Without what the document itself says can be ignored, as markup compatibility (ISO/IEC 29500-3) asks before it is validated. */
function processed(xml: string): string {
  const ignorable = (/ mc:Ignorable="([^"]*)"/.exec(xml)?.[1] ?? '').split(/\s+/).filter((prefix) => prefix !== '')
  const attributes = new RegExp(` (?:mc:Ignorable|(?:${['mc', ...ignorable].join('|')}):[\\w]+)="[^"]*"`, 'g')
  return xml.replace(/<[A-Za-z][^>]*>/g, (tag) => tag.replace(attributes, ''))
}
