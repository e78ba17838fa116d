import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { dayOf, systemClock } from '../adapters/clock.js'
import { type CaseFolder, openCase } from '../adapters/store/case-folder.js'
import { type Ledger, openLedger } from '../adapters/store/ledger.js'
import type { Material } from '../corridor.js'
import {
  auditArticle,
  claimsAbout,
  type Desk,
  type Given,
  givenFiles,
  keepVerdicts,
  openDesk,
  recordingMaterial,
  type TextKind,
  textMaterial,
  withLedgerMessages,
  withMemory,
} from '../desk/index.js'
import { listOf } from '../history/index.js'
import { type FileFacts, limitsOf, type MediaLimits, textMediaType } from '../ingest/index.js'
import { type Assessment, type Day, Failure } from '../model/index.js'
import { toHtml, toJson, toMarkdown } from '../report/index.js'
import { findingLines } from './audit.js'
import { runBatch } from './date.js'
import { readInput } from './input.js'
import { dataFolder, dayGiven, lastDay, lengthGiven, numberGiven, oneOf } from './options.js'
import { onInterrupt } from './signals.js'
import { summary } from './summary.js'
import { run, type Terminal } from './terminal.js'

export interface ExamineOptions {
  readonly data?: string
  readonly attributedTo?: string
  readonly surfaced?: string
  readonly kind?: string
  readonly medium?: string
  readonly claims?: string
  readonly history?: string
  /** False with --no-ledger. */
  readonly ledger?: boolean
  readonly article?: string
  readonly published?: string
  readonly outlet?: string
  readonly length?: string
  readonly addressees?: string
  readonly case?: string
  readonly ffmpeg?: string
  readonly acceptTruncated?: boolean
  readonly maxHours?: string
  readonly maxMegabytes?: string
  readonly batch?: string
  readonly json?: boolean
}

type Kind = 'recording' | TextKind
const KINDS: readonly Kind[] = ['recording', 'transcript', 'account']

/** `postquem examine FILE`: a case folder with the exhibit untouched, its custody, the assessment and the report. */
export function examine(file: string | undefined, options: ExamineOptions): Promise<void> {
  return run(options.json ?? false, async (terminal) => {
    if (options.batch !== undefined) return runBatch(options.batch, options, terminal)
    const asked = askedOf(options)
    const given = await givenOf(options, terminal)
    const source = file === undefined || file === '-' ? await readInput(file) : file
    const interrupt = onInterrupt()
    const folder = await openCase(caseDir(file, options), systemClock)
    try {
      for (const notice of folder.notices) terminal.warn(notice)
      const { assessment, findings } = await examineInto(folder, source, given, asked, {
        terminal,
        signal: interrupt.signal,
      })
      interrupt.signal.throwIfAborted()
      await folder.commit()
      if (asked.ledger) await keepVerdicts(asked.ledger, assessment, dayOf(systemClock.now()))
      terminal.done()
      terminal.out(
        options.json ? toJson(assessment) : `${summary(assessment)}${findings}Report: ${folder.dir}/report.html\n`,
      )
    } finally {
      await folder.discard()
      interrupt.release()
    }
  })
}

/** What was asked for, checked before anything is begun. */
interface Asked {
  readonly kind: Kind | undefined
  readonly limits: MediaLimits
  readonly ffmpeg: string | undefined
  readonly acceptTruncated: boolean
  readonly data: string | undefined
  /** Null where it is to be left out, or nobody is named whom it could be about. */
  readonly ledger: Ledger | null
  readonly article: Article | null
}

/** An article on the recording, whose own dates are audited. */
interface Article {
  readonly file: string
  readonly published: Day
}

function articleOf({ article, published }: ExamineOptions): Article | null {
  if (article === undefined && published === undefined) return null
  if (article === undefined || published === undefined)
    throw new Failure(
      'usage',
      '--article and --published go together',
      'Name the article, and the day on which it was published.',
    )
  return { file: article, published: dayGiven('--published', published) }
}

function askedOf(options: ExamineOptions): Asked {
  const { kind, maxHours, maxMegabytes, ffmpeg, acceptTruncated = false, data, attributedTo } = options
  const limits = limitsOf({
    ...(maxHours !== undefined && { maxHours: numberGiven('--max-hours', maxHours, 0) }),
    ...(maxMegabytes !== undefined && { maxMegabytes: numberGiven('--max-megabytes', maxMegabytes, 0) }),
  })
  const ledger = options.ledger === false || attributedTo === undefined ? null : openLedger(dataFolder(data))
  return {
    kind: kind === undefined ? undefined : oneOf('--kind', kind, KINDS),
    limits,
    ffmpeg,
    acceptTruncated,
    data,
    ledger,
    article: articleOf(options),
  }
}

async function givenOf(options: ExamineOptions, terminal: Terminal): Promise<Given> {
  const medium = options.medium === undefined ? null : oneOf('--medium', options.medium, ['audio', 'video', 'text'])
  return {
    attributedTo: options.attributedTo ?? null,
    surfaced: lastDay('--surfaced', options.surfaced),
    spoken: medium !== 'text',
    ...(medium !== null && { medium }),
    ...toldOf(options),
    ...(await givenFiles(options, (line) => terminal.warn(line))),
  }
}

/** What is told of the exhibit as a message. */
function toldOf({ outlet, length, addressees }: ExamineOptions): Pick<Given, 'outlet' | 'seconds' | 'addressees'> {
  return {
    ...(outlet !== undefined && { outlet }),
    ...(length !== undefined && { seconds: lengthGiven('--length', length) }),
    ...(addressees !== undefined && { addressees: listOf(addressees) }),
  }
}

function caseDir(file: string | undefined, options: ExamineOptions): string {
  const name = file === undefined || file === '-' ? 'statement' : basename(file)
  return options.case ?? `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.case`
}

interface Running {
  readonly terminal: Terminal
  readonly signal: AbortSignal
}

interface Examined {
  readonly assessment: Assessment
  /** What the audit of the article found, for the terminal. */
  readonly findings: string
}

async function auditInto(folder: CaseFolder, article: Article | null, desk: Desk): Promise<string> {
  if (article === null) return ''
  const findings = await auditArticle(await readInput(article.file), article.published, desk)
  await folder.write('article.json', `${JSON.stringify({ published: article.published, findings }, null, 2)}\n`)
  return `The article of ${article.published}:\n${findingLines(findings)}\n`
}

async function examineInto(
  folder: CaseFolder,
  source: string | { readonly name: string; readonly bytes: Uint8Array },
  given: Given,
  options: Asked,
  running: Running,
): Promise<Examined> {
  const kept = await folder.addExhibit(source, running.signal)
  const material = await materialOf(
    folder,
    kept,
    await withLedger(given, kept.sha256, options, running),
    options,
    running,
  )
  running.signal.throwIfAborted()
  const desk = await openDesk({ dataDir: dataFolder(options.data), databaseUrl: process.env.DATABASE_URL })
  try {
    const assessment = await desk.assess(material, running.terminal.onProgress)
    running.signal.throwIfAborted()
    const { versions } = assessment
    folder.record(
      'assessed',
      `postquem ${versions.postquem}, chronology ${versions.chronology} with ${versions.events} events`,
    )
    await folder.write('transcript.json', `${JSON.stringify(assessment.transcript, null, 2)}\n`)
    await folder.write('assessment.json', toJson(assessment))
    await folder.write('report.md', toMarkdown(assessment))
    await folder.write('report.html', toHtml(assessment, { media: `exhibit/${basename(kept.path)}` }))
    return { assessment, findings: await auditInto(folder, options.article, desk) }
  } finally {
    await desk.close()
  }
}

/**
 * The file's claims and messages, and those of the ledger about the same person; of two with one id the file's, with the ledger's memory
 * where both say the same.
 */
async function withLedger(given: Given, sha256: string, { ledger }: Asked, { terminal }: Running): Promise<Given> {
  const { attributedTo, claims = [], messages = [] } = given
  if (!ledger || !attributedTo) return given
  const { own, held } = withMemory(claims, await claimsAbout(ledger, attributedTo, sha256))
  if (held.length > 0)
    terminal.warn(`${held.length} of the claims weighed ${held.length === 1 ? 'is' : 'are'} from the ledger`)
  const sent = await withLedgerMessages(messages, ledger, { person: attributedTo, sha256 })
  return { ...given, claims: [...own, ...held], messages: sent }
}

async function materialOf(
  folder: CaseFolder,
  kept: FileFacts & { readonly path: string },
  given: Given,
  options: Asked,
  running: Running,
): Promise<Material> {
  const namedAsText = textMediaType(kept.name) !== null
  const kind = options.kind ?? (namedAsText ? 'transcript' : 'recording')
  if (kind === 'recording' && namedAsText) {
    throw new Failure('usage', `${kept.name} is a text, not a recording`, 'Say --kind transcript or --kind account.')
  }
  if (kind !== 'recording') {
    const { material, warnings } = textMaterial({ name: kept.name, bytes: await readFile(kept.path), kind }, given)
    for (const line of warnings) running.terminal.warn(line)
    folder.record('read', `${material.transcript.origin.name}, language ${material.transcript.language}`)
    return material
  }
  const { material, notices } = await hear(kept, given, options, running)
  for (const notice of notices) running.terminal.warn(notice)
  folder.record('transcribed', `${material.transcript.origin.name}, ${material.transcript.segments.length} segments`)
  return material
}

/** Media and speech are loaded only for a recording. */
async function hear(
  kept: FileFacts & { readonly path: string },
  given: Given,
  { ffmpeg, limits, acceptTruncated }: Asked,
  { terminal, signal }: Running,
) {
  const { wasmFfmpeg } = await import('../adapters/media/wasm-ffmpeg.js')
  const { systemFfmpeg } = await import('../adapters/media/system-ffmpeg.js')
  const { moonshine } = await import('../adapters/speech/moonshine.js')
  const reader = ffmpeg === undefined ? wasmFfmpeg() : await systemFfmpeg(ffmpeg)
  const transcriber = moonshine()
  return recordingMaterial(kept, kept.path, given, {
    reader,
    transcriber,
    limits,
    acceptTruncated,
    onProgress: terminal.onProgress,
    signal,
  })
}
