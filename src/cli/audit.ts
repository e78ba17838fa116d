import { auditArticle, openDesk } from '../desk/index.js'
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
      if (findings.length === 0) return terminal.out('No dated statement was found that can be compared.')
      for (const { outcome, quote, says, found } of findings) {
        terminal.out(
          `${outcome}: “${quote.replace(/\s+/g, ' ')}” says ${says}${found ? `; the chronology has ${found.when} (${found.event})` : ''}`,
        )
      }
    } finally {
      await desk.close()
    }
  })
}
