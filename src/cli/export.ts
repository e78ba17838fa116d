import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../adapters/clock.js'
import { verifyCustody } from '../adapters/store/custody.js'
import { writeWhole } from '../adapters/store/files.js'
import { storing } from '../adapters/store/store-failure.js'
import { type Assessment, Failure } from '../model/index.js'
import type { ExchangeOptions } from '../report/index.js'
import { dayGiven, oneOf } from './options.js'
import { run } from './terminal.js'

export interface ExportOptions {
  readonly as?: string
  readonly out?: string
  readonly tlp?: string
  readonly publisher?: string
  readonly date?: string
  readonly force?: boolean
}

interface Format {
  readonly name: string
  readonly extension: string
  readonly what: string
  /** Null where the assessment holds nothing that the format tells; the line says what. */
  make(assessment: Assessment, options: ExchangeOptions): Promise<string | Uint8Array | null>
  readonly nothing?: string
}

/** The library of a format is loaded when it is asked for. */
const report = () => import('../report/index.js')

const FORMATS: readonly Format[] = [
  {
    name: 'html',
    extension: 'html',
    what: 'the report as one page, without the sound',
    make: async (assessment) => (await report()).toHtml(assessment),
  },
  {
    name: 'markdown',
    extension: 'md',
    what: 'the report for a wiki or a repository',
    make: async (assessment) => (await report()).toMarkdown(assessment),
  },
  {
    name: 'docx',
    extension: 'docx',
    what: 'the report for an editor: a Word document',
    make: async (assessment) => {
      const { paintSvg } = await import('../adapters/painter.js')
      return (await report()).toDocx(assessment, paintSvg)
    },
  },
  {
    name: 'pdf',
    extension: 'pdf',
    what: 'the report for print and archives: PDF',
    make: async (assessment, { made }) => {
      const { documentFonts } = await import('../adapters/fonts.js')
      const { paintSvg } = await import('../adapters/painter.js')
      return (await report()).toPdf(assessment, await documentFonts(), made, paintSvg)
    },
  },
  {
    name: 'json',
    extension: 'json',
    what: 'the assessment itself, for programs',
    make: async (assessment) => (await report()).toJson(assessment),
  },
  {
    name: 'claimreview',
    extension: 'claimreview.json',
    what: 'the verdicts for fact-check feeds and search engines: schema.org ClaimReview, JSON-LD',
    make: async (assessment, options) => (await report()).toClaimReview(assessment, options),
    nothing: 'no claim was weighed',
  },
  {
    name: 'stix',
    extension: 'stix.json',
    what: 'report, notes and opinions for threat-intelligence platforms: STIX 2.1, marked with --tlp',
    make: async (assessment, options) => (await report()).toStix(assessment, options),
  },
  {
    name: 'annotations',
    extension: 'annotations.json',
    what: 'the quotations as W3C Web Annotations on the sound or the text, for archives and players',
    make: async (assessment, options) => (await report()).toAnnotations(assessment, options),
  },
  {
    name: 'cap',
    extension: 'cap.xml',
    what: 'the warnings as a restricted draft alert: Common Alerting Protocol 1.2',
    make: async (assessment, options) => (await report()).toCap(assessment, options),
    nothing: 'there is nobody to warn',
  },
]

/** `postquem export CASE --as FORMAT` */
export function exportCase(path: string, options: ExportOptions): Promise<void> {
  return run(false, async (terminal) => {
    const list = FORMATS.map(({ name, what }) => `${name.padEnd(13)}${what}`).join('\n')
    if (options.as === undefined) return terminal.out(`Give one of these with --as:\n${list}`)
    const names = FORMATS.map(({ name }) => name)
    const format = FORMATS.find(({ name }) => name === oneOf('--as', options.as ?? '', names)) as Format
    const { assessment, made } = await readCase(path)
    const content = await format.make(assessment, await exchangeOf(options, made))
    if (content === null) return terminal.warn(`nothing to export as ${format.name}: ${format.nothing}`)
    if (options.out === undefined && typeof content === 'string') return terminal.out(content)
    const file = options.out ?? `${fileStem(assessment)}.${format.extension}`
    if (!options.force && (await exists(file)))
      throw new Failure('usage', `${file} exists`, 'Name another file with --out, or replace it with --force.')
    await storing(file, () => writeWhole(file, content))
    terminal.out(`Written: ${file}`)
  })
}

async function exchangeOf({ tlp, publisher, date }: ExportOptions, made: string | null): Promise<ExchangeOptions> {
  const { TLP } = await report()
  return {
    made: date === undefined ? (made ?? systemClock.now().toISOString()) : `${dayGiven('--date', date)}T00:00:00.000Z`,
    ...(publisher !== undefined && { publisher }),
    ...(tlp !== undefined && { tlp: oneOf('--tlp', tlp, TLP) }),
  }
}

/** A case folder, or its assessment.json; with the time at which it was made, where custody tells it. */
async function readCase(path: string): Promise<{ readonly assessment: Assessment; readonly made: string | null }> {
  const { parseAssessment } = await report()
  const isFolder = (await stat(path)).isDirectory()
  const file = isFolder ? join(path, 'assessment.json') : path
  if (isFolder && !(await exists(file)))
    throw new Failure(
      'input',
      `${path} is no case: it holds no assessment.json`,
      'Name a case folder, as examine makes it.',
    )
  const assessment = parseAssessment(await readFile(file, 'utf8'), file)
  const custody = isFolder ? await readFile(join(path, 'custody.jsonl'), 'utf8').catch(() => '') : ''
  return { assessment, made: verifyCustody(custody).lines.findLast(({ step }) => step === 'assessed')?.at ?? null }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function fileStem({ exhibit }: Assessment): string {
  return exhibit.name.replace(/\.[^.]*$/, '').replaceAll(/[^\p{L}\p{N}._-]+/gu, '-') || 'assessment'
}
