import { Failure } from '../../model/index.js'
import type { Placed } from './text.js'

const LARGEST = 200_000_000

/** A document as the one record that it is. @throws Failure `input`: more than 200 million characters. */
export async function* wholeRecord(
  path: string,
  text: AsyncIterable<string>,
  largest = LARGEST,
): AsyncGenerator<readonly Placed<string>[]> {
  const pieces: string[] = []
  let length = 0
  for await (const piece of text) {
    length += piece.length
    if (length > largest)
      throw new Failure(
        'input',
        `${path} has more than ${largest / 1e6} million characters, too many to be read at once`,
        'Divide it, or give one event a line: JSON Lines or CSV',
      )
    pieces.push(piece)
  }
  yield [{ record: pieces.join(''), line: 1 }]
}
