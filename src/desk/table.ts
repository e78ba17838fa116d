import { CsvError, parse } from 'csv-parse/sync'
import { delimiterOf } from '../chronology/index.js'
import { Failure } from '../model/index.js'

/**
 * A table (CSV, semicolons and tabs too, with a heading) as JSON Lines with the heading's names, so that whoever reads rows of JSON reads
 * tables too. Each row stands on the line on which it stood in the table, so that an error names the right one. JSON comes back as it is.
 * @throws Failure `input`
 */
export function asJsonLines(name: string, text: string): string {
  const clean = text.replace(/^\uFEFF/, '')
  if (/^\s*[[{]/.test(clean) || clean.trim() === '') return text
  const lines: string[] = []
  const [heading, ...rows] = recordsOf(name, clean)
  if (!heading || rows.length === 0)
    throw new Failure('input', `${name} is neither JSON nor a table with a heading and rows`, HINT)
  const fields = heading.record.map((field) => field.trim())
  for (const { record, line } of rows) {
    if (record.slice(fields.length).some((cell) => cell.trim() !== ''))
      throw new Failure(
        'input',
        `${name}, line ${line}: the row has more cells than the heading`,
        'Put cells that hold a comma between quotation marks.',
      )
    while (lines.length < line - 1) lines.push('')
    const filled = record.flatMap((cell, index) => {
      const field = fields[index]
      return cell.trim() === '' || field === undefined || field === '' ? [] : [[field, cell.trim()] as const]
    })
    lines.push(JSON.stringify(Object.fromEntries(filled)))
  }
  return lines.join('\n')
}

const HINT = 'Write JSON, JSON Lines, or CSV whose first line names the fields.'

interface Row {
  readonly record: readonly string[]
  /** The line on which it begins. */
  readonly line: number
}

function recordsOf(name: string, text: string): readonly Row[] {
  const unix = text.replaceAll('\r\n', '\n')
  try {
    const found = parse(unix, {
      delimiter: delimiterOf(unix.split('\n', 1)[0] ?? ''),
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]
    return found.map(({ record, info }) => ({ record, line: info.lines - record.join('').split('\n').length + 1 }))
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw new Failure('input', `${name}: ${cause.message.replaceAll(/\s+/g, ' ')}`, HINT, { cause })
  }
}
