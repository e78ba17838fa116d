import { addDays, assessText, type Desk } from '../index.js'
import type { Report } from './report.js'
import { rivals } from './rivals.js'
import { type Dated, HEADING, row, score } from './scores.js'
import { releaseLag, type Speech, speeches } from './sets.js'

export interface DatingOptions {
  readonly split: Speech['split']
  readonly every: number
  /** Beside the rivals: they take as long as the dating itself. */
  readonly beside: boolean
}

/** Only our own scores are accepted or fall. */
const OURS = / postquem$/
const TASKS = ['blind', 'surfaced'] as const
type Task = (typeof TASKS)[number]

/** EVALUATION.md, "Dating": blind and surfaced, by source and by year, beside the rivals of the same run. */
export async function evalDating(desk: Desk, options: DatingOptions, report: Report): Promise<void> {
  const all = speeches(options.split).filter((_, index) => index % options.every === 0)
  const others = options.beside ? rivals() : []
  const dated = new Map<string, Dated[]>()
  const note = (who: string, task: Task, { source, date: truth }: Speech, dating: Dated['dating']): void => {
    const key = `${task} ${who}`
    dated.set(key, [...(dated.get(key) ?? []), { source, truth, dating }])
  }
  let seconds = 0
  for (const [index, speech] of all.entries()) {
    for (const task of TASKS) {
      const surfaced = task === 'blind' ? null : addDays(speech.date, releaseLag(speech.id))
      const started = performance.now()
      const { dating } = await assessText(desk, { name: speech.id, text: speech.text, surfaced })
      seconds += (performance.now() - started) / 1000
      note('postquem', task, speech, dating)
      for (const rival of others) note(rival.name, task, speech, rival.date(speech.text, surfaced))
    }
    report.progress((index + 1) / all.length)
  }
  const { events } = await desk.store.state()
  const each = ((seconds / all.length / TASKS.length) * 1000).toFixed(0)
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  report.line(`dating: ${all.length} ${options.split} speeches, ${events} events, ${each} ms a speech, ${memory} MB`)
  report.line(HEADING)
  for (const [who, mine] of dated) {
    if (OURS.test(who)) report.scores(who, score(mine))
    report.line(row(who, score(mine)))
  }
  for (const task of TASKS) breakdown(task, dated.get(`${task} postquem`) ?? [], report)
}

function breakdown(task: Task, mine: readonly Dated[], report: Report): void {
  report.line('')
  for (const source of unique(mine.map((one) => one.source)))
    report.line(row(`${task} ${source}`, score(mine.filter((one) => one.source === source))))
  for (const year of unique(mine.map((one) => one.truth.slice(0, 4))))
    report.line(row(`${task} ${year}`, score(mine.filter((one) => one.truth.startsWith(year)))))
}

function unique(all: readonly string[]): readonly string[] {
  return [...new Set(all)].sort()
}
