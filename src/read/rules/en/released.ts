import { clauseAround } from './clause.js'

/** The recording itself, as an account names it. */
const RECORDING =
  '(?:audio|video|recording|tape|message|statement|speech|sermon|address|clip|footage|film|transcript|it|which|that)'
const OUT =
  '(?:released|published|posted|aired|broadcast|uploaded|issued|circulated|distributed|put out|put online|made public|surfaced|appeared|emerged)'
const PASSIVE = new RegExp(
  `\\b${RECORDING}\\b[^.;]{0,60}?\\b(?:was|were|is|has been|had been|first|,)?(?: first| then| only| also)? ?${OUT}\\b`,
  'i',
)
const ACTIVE = new RegExp(`\\b${OUT} (?:the|a|an|this|its|his|her|their)\\b(?: [^\\s.;,]+){0,4} ${RECORDING}\\b`, 'i')
const OCCASION = new RegExp(`^\\s*${OUT} (?:for|to mark|ahead of|on the (?:eve|occasion) of) `, 'i')
const OF_RELEASE =
  /\b(?:release|publication|posting|broadcast|upload)(?: date)?(?: of (?:the|this) [^.;,]{0,40})?:? (?:was |is |on |came )*$/i

/**
 * Whether a time in an account is that of the recording's release ("the audio was released on 28 September 2017"). It says nothing of
 * the making but that this came before, and the words are not the speaker's.
 */
export function isOfRelease(sentence: string, from: number, to: number): boolean {
  const { text, from: at } = clauseAround(sentence, from, to)
  return PASSIVE.test(text) || ACTIVE.test(text) || OCCASION.test(text) || OF_RELEASE.test(text.slice(0, at))
}
