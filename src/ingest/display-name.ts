const LONGEST = 80

/**
 * A file's name as it can stand in a message: the last part of the path, on one line, without characters that hide or
 * turn round what follows them (controls, bidirectional marks), in at most 80 characters.
 */
export function displayName(path: string): string {
  return shownPath(path.replace(/[/\\]+$/, '').replace(/^.*[/\\]/s, '')) || 'the file'
}

/** A whole path as it can stand in a message; see `displayName`. */
export function shownPath(path: string): string {
  const clean = path
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim()
  const signs = [...clean]
  if (signs.length <= LONGEST) return clean
  // Both ends tell files apart: the beginning of the name, and its number and extension.
  return `${signs.slice(0, LONGEST / 2).join('')}…${signs.slice(1 - LONGEST / 2).join('')}`
}
