import type { Handle } from '../../chronology/index.js'

const LEAST = -(2 ** 31)

/**
 * Handles as bytes: the distances between them in ascending order, seven bits a byte, the last byte of each with its high bit clear
 * (LEB128). Two bytes a handle where a word is common; JavaScript reads them several times faster than a database's array.
 */
export function packHandles(handles: Handle[]): Buffer {
  ascend(handles)
  const bytes = Buffer.allocUnsafe(handles.length * 5)
  let [at, before] = [0, LEAST]
  for (const handle of handles) {
    let rest = handle - before
    before = handle
    while (rest >= 0x80) {
      bytes[at++] = (rest % 0x80) + 0x80
      rest = Math.floor(rest / 0x80)
    }
    bytes[at++] = rest
  }
  return bytes.subarray(0, at)
}

/** Calls `take` with each handle, ascending. */
export function eachHandle(bytes: Uint8Array, take: (handle: Handle) => void): void {
  let [handle, gap, scale] = [LEAST, 0, 1]
  for (const byte of bytes) {
    gap += (byte & 0x7f) * scale
    if (byte >= 0x80) {
      scale *= 0x80
      continue
    }
    handle += gap
    take(handle)
    gap = 0
    scale = 1
  }
}

/** The handles of several lists, ascending. */
export function unpackHandles(lists: Iterable<Uint8Array>): Handle[] {
  const handles: Handle[] = []
  for (const list of lists) eachHandle(list, (handle) => handles.push(handle))
  ascend(handles)
  return handles
}

function ascend(handles: Handle[]): void {
  for (let index = 1; index < handles.length; index += 1) {
    if ((handles[index - 1] as Handle) > (handles[index] as Handle)) {
      handles.sort((a, b) => a - b)
      return
    }
  }
}
