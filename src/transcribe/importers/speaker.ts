const NAME =
  /^(?:>>\s*)?(\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*){0,4}|\p{Lo}[\p{L}\p{M} ]{0,40}):\s+(?=\S)/u
const SHOUTED = /^(?:>>\s*)?(\p{Lu}[\p{Lu}\p{N}.'’-]*(?: [\p{Lu}\p{N}][\p{Lu}\p{N}.'’-]*){0,4}):\s+(?=\S)/u

/** Splits "Speaker: words". In cues only a name in capitals counts, as running words have colons too. */
export function splitSpeaker(
  line: string,
  where: 'cue' | 'line',
): { readonly speaker: string | null; readonly text: string } {
  const match = (where === 'cue' ? SHOUTED : NAME).exec(line.slice(0, 120))
  return match ? { speaker: match[1] ?? null, text: line.slice(match[0].length) } : { speaker: null, text: line }
}
