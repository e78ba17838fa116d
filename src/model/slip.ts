/** A slip of the pen: another case, the same letters in another order, or one letter more, less or other. */
export function isSlip(known: string, given: string): boolean {
  const [a, b] = [known.toLowerCase(), given.toLowerCase()]
  if (letters(a) === letters(b)) return true
  // Of words as short as `id` and `by`, half of all short words are one letter away.
  return a.length > 3 && oneLetterApart(a, b)
}

function letters(word: string): string {
  return [...word.replaceAll(/[_ -]/g, '')].sort().join('')
}

function oneLetterApart(a: string, b: string): boolean {
  let same = 0
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1
  const [restA, restB] = [a.slice(same), b.slice(same)]
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB
}
