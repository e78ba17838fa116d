/** Titles and joints that a name may have or lack. */
const LOOSE = new Set(
  'al el ul the of mr mrs ms dr sir sheikh shaykh sheik mullah imam ayatollah sayyid president prime minister general gen colonel col king queen prince emir caliph leader'.split(
    ' ',
  ),
)

/**
 * Whether two names may be one person's, as a claim's subject and the speaker: one holds all the words of the other, titles and case
 * apart. Where either is not given, they may. Brothers share one word of their names, so that one is not enough.
 */
export function mayBe(subject: string, speaker: string | null): boolean {
  const [a, b] = [nameWords(subject), nameWords(speaker ?? '')]
  if (a.size === 0 || b.size === 0) return true
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a]
  return [...fewer].every((word) => more.has(word))
}

/** Whether both names are given and may be one person's. */
export function isAbout(subject: string, person: string | null): boolean {
  return nameWords(subject).size > 0 && nameWords(person ?? '').size > 0 && mayBe(subject, person)
}

function nameWords(name: string): Set<string> {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return new Set((plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !LOOSE.has(word)))
}
