import { auditArticle, type FoundDate, openDesk } from '../desk/index.js'
import { readInput } from './input.js'
import { dataFolder, dayGiven } from './options.js'
import { run } from './terminal.js'

/** `postquem audit FILE --published DATE` */
export function audit(
  file: string,
  options: { readonly data?: string; readonly published: string; readonly json?: boolean },
): Promise<void> {
  return run(options.json ?? false, async (terminal) => {
    const published = dayGiven('--published', options.published)
    const input = await readInput(file)
    const desk = await openDesk({ dataDir: dataFolder(options.data), databaseUrl: process.env.DATABASE_URL })
    try {
      const findings = await auditArticle(input, published, desk)
      if (options.json) return terminal.out(JSON.stringify({ findings }, null, 2))
      terminal.out(findingLines(findings))
    } finally {
      await desk.close()
    }
  })
}

const NOTHING = 'No dated statement was found that can be compared.'
const ORDER: readonly FoundDate['outcome'][] = ['contradicts-itself', 'disagrees', 'not-in-chronology', 'agrees']

/** What an audit found, for people: what must be looked at first. */
export function findingLines(findings: readonly FoundDate[]): string {
  if (findings.length === 0) return NOTHING
  const lines = ORDER.flatMap((outcome) => findings.filter((one) => one.outcome === outcome).map(line))
  const counts = ORDER.flatMap((outcome) => {
    const count = findings.filter((one) => one.outcome === outcome).length
    return count === 0 ? [] : [`${count} ${outcome}`]
  })
  return [...lines, `${findings.length} dated statements: ${counts.join(', ')}.`].join('\n')
}

function line({ outcome, quote, why }: FoundDate): string {
  return `${outcome}: “${quote.replace(/\s+/g, ' ')}”: ${why}`
}
