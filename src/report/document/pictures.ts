import type { Assessment } from '../../model/index.js'
import { drawing } from '../drawing.js'
import type { Page } from '../page.js'
import { rhythm } from '../rhythm.js'
import { type Paint, type Painted, painted, pictureOf } from './picture.js'

const WIDTH = 820

/** The drawings of a report, as its page has them; none where nothing paints them. */
export async function picturesOf(
  { gap, dating }: Assessment,
  { figure }: Page,
  paint: Paint | null,
): Promise<{ readonly timeline: Painted | null; readonly rhythm: Painted | null }> {
  if (paint === null) return { timeline: null, rhythm: null }
  const messages = rhythm(gap, dating, WIDTH)
  return {
    timeline: figure && (await painted(pictureOf(drawing(figure, 'wide', WIDTH), figure.description), paint)),
    rhythm: messages && (await painted(pictureOf(messages, `The messages by their days. ${gap.sentence}`), paint)),
  }
}
