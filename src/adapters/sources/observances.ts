import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Failure, type Observance } from '../../model/index.js'

const SHIPPED = fileURLToPath(new URL('../../../starter/facts/observances.tsv', import.meta.url))

/** The annual days that are shipped with the program. @throws Failure `missing` */
export function readObservances(path = SHIPPED): readonly Observance[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Failure('missing', `The shipped observances ${path} cannot be read`, 'Install the program again.', {
      cause,
    })
  }
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [names = '', rule = '', country = ''] = line.split('\t')
      return Object.freeze({ names: names.split('|'), rule, country: country === '' ? null : country })
    })
}
