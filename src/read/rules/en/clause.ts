/** The clause of a sentence that a span stands in, cut where another begins. Offsets are relative to the clause. */
export interface Clause {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Wide: a clause ends at a strong mark, or where ", but", ", and", ", which", ", who" begin another. */
export function clauseAround(sentence: string, from: number, to: number): Clause {
  return cut(
    sentence,
    from,
    to,
    /[;:—]| [–-] |, (?:but|and|though|although|yet|while) | but /g,
    /[;:—]| [–-] |, (?:but|and|which|who|though|although|yet|while)\b| but /,
  )
}

/** Narrow: also "that", "when", "because" and the like begin a clause of their own, with a tense of its own. */
export function narrowClause(sentence: string, from: number, to: number): Clause {
  return cut(
    sentence,
    from,
    to,
    /[;:—()]| [–-] |,? (?:but|that|which|who|where|because|so|if|whether|although|though|while|until) |, (?:and|when|as|or) /g,
    /[;:—()]| [–-] |,? (?:but|that|which|who|where|because|so|if|whether|although|though|while|until)\b|, (?:and|when|as|or)\b/,
  )
}

function cut(sentence: string, from: number, to: number, head: RegExp, tail: RegExp): Clause {
  let start = 0
  for (const match of sentence.slice(0, from).matchAll(head)) start = match.index + match[0].length
  const end = to + (tail.exec(sentence.slice(to))?.index ?? sentence.length - to)
  return { text: sentence.slice(start, end), from: from - start, to: to - start }
}
