import { addDays, assessText, type Desk } from '../index.js'
import type { Report } from './report.js'
import { type Dated, HEADING, row, score } from './scores.js'
import { releaseLag, type Speech, speeches } from './sets.js'

/** EVALUATION.md, "Dating": blind and surfaced, by source and by year. */
export async function evalDating(
  desk: Desk,
  options: { readonly split: Speech['split']; readonly every: number },
  report: Report,
): Promise<void> {
  const all = speeches(options.split).filter((_, index) => index % options.every === 0)
  const tasks = ['blind', 'surfaced'] as const
  const dated = new Map<string, Dated[]>(tasks.map((task) => [task, []]))
  const started = performance.now()
  for (const [index, speech] of all.entries()) {
    for (const task of tasks) {
      const surfaced = task === 'blind' ? null : addDays(speech.date, releaseLag(speech.id))
      const assessment = await assessText(desk, { name: speech.id, text: speech.text, surfaced })
      dated.get(task)?.push({ source: speech.source, truth: speech.date, assessment: { dating: assessment.dating } })
    }
    report.progress((index + 1) / all.length)
  }
  const { events } = await desk.store.state()
  report.line(
    `dating: ${all.length} ${options.split} speeches, ${events} events, ${((performance.now() - started) / all.length / 2).toFixed(0)} ms a speech`,
  )
  report.line(HEADING)
  for (const task of tasks) {
    const mine = dated.get(task) ?? []
    report.scores(`${task} all`, score(mine))
    report.line(row(`${task} all`, score(mine)))
    for (const source of unique(mine.map((one) => one.source)))
      report.line(row(`${task} ${source}`, score(mine.filter((one) => one.source === source))))
    for (const year of unique(mine.map((one) => one.truth.slice(0, 4)))) {
      report.line(row(`${task} ${year}`, score(mine.filter((one) => one.truth.startsWith(year)))))
    }
  }
}

function unique(all: readonly string[]): readonly string[] {
  return [...new Set(all)].sort()
}
