/** The faces of a document's fonts. */
export type Face = 'regular' | 'bold' | 'italic' | 'mono'

/** Words of one look, of one face. */
export interface Styled {
  readonly text: string
  readonly face: Face
  readonly size: number
  readonly colour: string
  readonly to?: string
  readonly url?: string
  /** The words that the boxes in `text` stand for. */
  readonly lost?: string
}

export type HasLetter = (face: Face, code: number) => boolean

/** Stands for a letter that no font has. */
export const BOX = '\u25A1'

/** Shown by no font and needed by none: selectors of a look, soft hyphens and the like. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u

/**
 * The words cut where another face must help out: an upright one where the slanted or the strong one lacks a letter, a box where all do.
 * A space stays with the letters before it.
 */
export function inFaces(words: Styled, has: HasLetter): Styled[] {
  const found: Styled[] = []
  const add = (text: string, face: Face, lost: boolean): void => {
    const last = found.at(-1)
    if (last && last.face === face && (last.lost !== undefined) === lost)
      found[found.length - 1] = lost ? box(last, (last.lost ?? '') + text) : { ...last, text: last.text + text }
    else found.push(lost ? box({ ...words, face }, text) : { ...words, face, text })
  }
  for (const letter of words.text) {
    const face = faceFor(
      letter,
      [...(letter === ' ' ? [found.at(-1)?.face ?? words.face] : []), words.face, 'regular'],
      has,
    )
    if (face !== null) add(letter, face, false)
    else if (!UNSEEN.test(letter)) add(letter, 'regular', true)
  }
  return found
}

function box(words: Styled, lost: string): Styled {
  return { ...words, text: BOX.repeat(Array.from(lost).length), lost }
}

function faceFor(letter: string, faces: readonly Face[], has: HasLetter): Face | null {
  const code = letter.codePointAt(0) ?? 0
  return faces.find((face) => has(face, code)) ?? null
}
