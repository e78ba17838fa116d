// Writes the generated parts of the documentation: node scripts/docs.mjs (`--check` writes nothing and fails where a page is out of date).
// Run after `npm run build`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ACLED_KINDS } from '../dist/chronology/formats/acled-kinds.js'
import { CAMEO_CODES, CAMEO_ROOTS } from '../dist/chronology/formats/cameo.js'
import { USUAL } from '../dist/chronology/formats/own-guess.js'
import { UCDP_KINDS } from '../dist/chronology/formats/ucdp.js'
import { FORMATS } from '../dist/chronology/index.js'
import { buildProgram } from '../dist/cli/program.js'
import { EXIT } from '../dist/model/index.js'
import { MAY_IMPORT } from '../dist/testing/may-import.js'
import { FIELDS, MAP_FIELDS, STATUS, VARIABLES } from './docs-words.mjs'

const root = new URL('../', import.meta.url)
const read = (page) => readFileSync(new URL(page, root), 'utf8')
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

function imports() {
  const list = (places) => (places.length === 0 ? 'nothing' : places.map((place) => `\`${place}\``).join(' '))
  return table(
    ['place', 'may import'],
    Object.entries(MAY_IMPORT).map(([place, places]) => [`\`${place}\``, list(places)]),
  )
}

function commandPage() {
  const program = buildProgram()
  return [
    '# The command line',
    'Made by `npm run docs` from the program itself. The files that it reads and writes: [files.md](files.md).',
    section(program, ''),
    ...program.commands.flatMap((command) => sections(command, 'postquem')),
    '## Environment',
    table(
      ['variable', 'what'],
      Object.entries(VARIABLES).map(([name, what]) => [`\`${name}\``, what]),
    ),
    '## Exit status and error codes',
    'An error is one line on standard error that says what is wrong and what to do. With `--json` it is also on standard output as `{"error":{"code","message","hint"}}`.',
    table(['status', 'code', 'what'], [['0', '', STATUS.done], ...Object.entries(EXIT).map(statusRow)]),
    '',
  ].join('\n\n')
}

function statusRow([code, status]) {
  if (STATUS[code] === undefined) throw new Error(`scripts/docs-words.mjs: no words for the error code ${code}`)
  return [String(status), `\`${code}\``, STATUS[code]]
}

function sections(command, parent) {
  const inner = command.commands.flatMap((one) => sections(one, `${parent} ${command.name()}`))
  return command.commands.length > 0 ? inner : [section(command, parent)]
}

function section(command, parent) {
  const help = command.createHelp()
  const name = `${parent} ${command.name()}`.trim()
  const inputs = command.registeredArguments.map((one) => [`\`${one.name()}\``, noteOf(one)])
  const options = help.visibleOptions(command).map((one) => [`\`${one.flags}\``, noteOf(one)])
  return [
    `## ${name}`,
    `${capital(command.description())}`,
    `\`\`\`text\n${help.commandUsage(command)}\n\`\`\``,
    ...(inputs.length > 0 ? [table(['argument', 'what'], inputs)] : []),
    table(['option', 'what'], options),
  ].join('\n\n')
}

function noteOf({ description, defaultValue, mandatory }) {
  const standard = defaultValue === undefined ? '' : ` (default: ${defaultValue})`
  return cell(`${description}${standard}${mandatory ? ' (must be given)' : ''}`)
}

function capital(text) {
  const whole = `${text[0].toUpperCase()}${text.slice(1)}`
  return whole.endsWith('.') ? whole : `${whole}.`
}

function formats() {
  return table(
    ['format', 'what'],
    FORMATS.map(({ name, about }) => [`\`${name}\``, about]),
  )
}

/** The fields of a map of columns, and the names of columns that are taken without one. */
function map() {
  const missing = Object.keys(USUAL).filter((field) => MAP_FIELDS[field] === undefined)
  if (missing.length > 0) throw new Error(`scripts/docs-words.mjs: no words for ${missing.join(', ')}`)
  return table(
    ['field', 'what', 'taken without a map'],
    Object.entries(USUAL).map(([field, names]) => [
      `\`${field}\``,
      cell(MAP_FIELDS[field]),
      names.replaceAll('|', ', '),
    ]),
  )
}

/** Which kind of event the codes of the sources become. */
function kinds() {
  const rows = (source, entries) => {
    const all = [...new Set(entries.map(([, kind]) => kind))]
    const codesOf = (kind) => entries.filter((entry) => entry[1] === kind).map(([code]) => code)
    return all.map((kind) => [source, `\`${kind}\``, cell(codesOf(kind).join(' · '))])
  }
  return table(
    ['source', 'kind', 'codes'],
    [
      ...rows('ACLED', Object.entries(ACLED_KINDS)),
      ...rows(
        'UCDP type of violence',
        Object.entries(UCDP_KINDS).map(([code, { kind }]) => [code, kind]),
      ),
      ...rows(
        'CAMEO (GDELT)',
        [
          ...Object.entries(CAMEO_ROOTS).map(([code, { kind }]) => [code, kind]),
          ...CAMEO_CODES.map(([code, , kind]) => [code, kind]),
        ].sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    ],
  )
}

/** Every field of assessment.json two levels deep, with its words: a field without words fails, and words without a field fail. */
function fields() {
  const schema = JSON.parse(read('docs/reference/assessment.schema.json'))
  const whole = (node) => (node.$ref ? schema.$defs[node.$ref.split('/').pop()] : node)
  const known = new Map(Object.entries(FIELDS))
  const rows = Object.entries(schema.properties).flatMap(([name, property]) => {
    const node = whole(property)
    const inner = node.type === 'array' ? whole(node.items) : node
    const path = node.type === 'array' ? `${name}[]` : name
    return inner.properties ? Object.keys(inner.properties).map((key) => `${path}.${key}`) : [path]
  })
  const missing = rows.filter((path) => !known.has(path))
  const extra = [...known.keys()].filter((path) => !rows.includes(path))
  if (missing.length + extra.length > 0)
    throw new Error(`scripts/docs-words.mjs: no words for ${missing.join(', ')}; no such field: ${extra.join(', ')}`)
  return table(
    ['field', 'what'],
    rows.map((path) => [`\`${path}\``, cell(known.get(path))]),
  )
}

function filled(page, parts) {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [begin, end] = [`<!-- ${name}: made by npm run docs -->`, `<!-- end of ${name} -->`]
    const [from, to] = [text.indexOf(begin), text.indexOf(end)]
    if (from < 0 || to < from) throw new Error(`${page} has no markers for ${name}`)
    return `${text.slice(0, from + begin.length)}\n\n${part}\n\n${text.slice(to)}`
  }, read(page))
}

const pages = {
  'ARCHITECTURE.md': () => filled('ARCHITECTURE.md', { imports: imports() }),
  'docs/reference/cli.md': commandPage,
  'docs/reference/files.md': () =>
    filled('docs/reference/files.md', { formats: formats(), fields: fields(), map: map(), kinds: kinds() }),
}

const checking = process.argv.includes('--check')
for (const [page, make] of Object.entries(pages)) {
  const made = make()
  const path = fileURLToPath(new URL(page, root))
  if (existsSync(path) && readFileSync(path, 'utf8') === made) continue
  if (checking) process.exitCode = 1
  else writeFileSync(path, made)
  console.log(checking ? `${page} is out of date: npm run docs` : `wrote ${page}`)
}
