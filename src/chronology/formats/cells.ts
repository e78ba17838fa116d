const DELIMITERS = ['\t', ',', ';'] as const

export type Delimiter = (typeof DELIMITERS)[number]

/** What separates the cells of a heading: the one of tab, comma and semicolon that stands in it most often outside of quotes. */
export function delimiterOf(heading: string): Delimiter {
  const bare = heading.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((one) => bare.split(one).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
