import { type FileHandle, open } from 'node:fs/promises'

/** Up to `length` bytes of a file from an offset on, one character a byte. */
export async function part(path: string, from: number, length: number): Promise<string> {
  let file: FileHandle | undefined
  try {
    file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file?.close()
  }
}
