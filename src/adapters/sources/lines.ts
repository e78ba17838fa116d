import { Failure } from '../../model/index.js'
import type { Placed } from './text.js'

const LONGEST_LINE = 1_000_000

/**
 * The lines of a text, LF or CRLF, in batches of a piece. Empty lines are left out.
 * @throws Failure `input`: a line of more than a million characters.
 */
export async function* lineRecords(
  path: string,
  text: AsyncIterable<string>,
): AsyncGenerator<readonly Placed<string>[]> {
  let rest = ''
  let line = 0
  const place = (part: string): Placed<string> => {
    line += 1
    if (part.length > LONGEST_LINE) throw tooLong(path, line)
    return { record: part.endsWith('\r') ? part.slice(0, -1) : part, line }
  }
  for await (const piece of text) {
    const parts = (rest + piece).split('\n')
    rest = parts.pop() ?? ''
    yield parts.map(place).filter(({ record }) => record !== '')
    if (rest.length > LONGEST_LINE) throw tooLong(path, line + 1)
  }
  if (rest !== '') yield [place(rest)]
}

function tooLong(path: string, line: number): Failure {
  return new Failure(
    'input',
    `${path} has a line of more than a million characters (line ${line})`,
    'Give a file with one event a line',
  )
}
