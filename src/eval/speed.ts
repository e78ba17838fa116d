import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assessText, type Desk } from '../index.js'
import type { Report } from './report.js'
import { dataFile, speeches } from './sets.js'

const CLI = fileURLToPath(new URL('../cli/main.js', import.meta.url))
const WORDS = 6000
const COPIES = 14

/** How long the main things take: a 6,000-word transcript at an open store, start-up, and a recording of 46 minutes. */
export async function evalSpeed(desk: Desk, report: Report): Promise<void> {
  const text = longSpeech()
  const once = async (): Promise<number> => {
    const started = performance.now()
    await assessText(desk, { name: 'speed', text, surfaced: null })
    return (performance.now() - started) / 1000
  }
  const cold = await once()
  const warm = [await once(), await once(), await once()].sort((a, b) => a - b)
  const { events } = await desk.store.state()
  report.line(
    `date, ${WORDS} words, ${events} events: first ${cold.toFixed(2)} s, then ${warm[1]?.toFixed(2)} s (median of 3), ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  )
  const help = [1, 2, 3, 4, 5].map(() => timed([CLI, '--help']).seconds).sort((a, b) => a - b)
  report.line(
    `postquem --help: ${help[2]?.toFixed(2)} s (median of 5; node alone ${timed(['-e', '0']).seconds.toFixed(2)} s)`,
  )
  longRecording(report)
}

/** The first 6,000 words of a long speech. */
export function longSpeech(): string {
  const long = speeches('dev')
    .map(({ text }) => text)
    .find((text) => text.split(/\s+/).length >= WORDS)
  return (long ?? '')
    .split(/(?<=\s)/)
    .slice(0, WORDS)
    .join('')
}

function timed(args: readonly string[]): { readonly seconds: number; readonly stderr: string } {
  const started = performance.now()
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 })
  return { seconds: (performance.now() - started) / 1000, stderr }
}

/** Needs sox and ffmpeg, to make the recording, and GNU time, for the peak memory of the largest process. */
function longRecording(report: Report): void {
  const folder = mkdtempSync(join(tmpdir(), 'postquem-speed-'))
  try {
    const file = join(folder, 'long.mp3')
    const speech = dataFile('audio/columbia.wma')
    const made = spawnSync('ffmpeg', [
      '-v',
      'error',
      '-stream_loop',
      String(COPIES - 1),
      '-i',
      speech,
      '-ac',
      '1',
      '-b:a',
      '48k',
      file,
    ])
    if (made.status !== 0) {
      report.line('46-minute recording: skipped, ffmpeg is needed to make it')
      return
    }
    const minutes = (COPIES * 199) / 60
    const args = [
      '-f',
      '%e %M',
      process.execPath,
      CLI,
      '--data',
      join(folder, 'data'),
      'examine',
      file,
      '--case',
      join(folder, 'case'),
    ]
    const { stderr, status } = spawnSync('/usr/bin/time', args, { encoding: 'utf8', maxBuffer: 1e9 })
    const [seconds = '', kilobytes = ''] = stderr.trim().split('\n').at(-1)?.split(' ') ?? []
    const share = (Number(seconds) / (minutes * 60)) * 100
    report.line(
      `examine, ${minutes.toFixed(1)} minutes (${(statSync(file).size / 1e6).toFixed(0)} MB): ${seconds} s = ${share.toFixed(1)} % of its length, largest process ${(Number(kilobytes) / 1024).toFixed(0)} MB, exit ${status}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
