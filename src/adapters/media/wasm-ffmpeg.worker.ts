import { fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

/** What the worker is told. */
export interface WasmJob {
  readonly path: string
  readonly input: string
  readonly output: string
  readonly args: readonly string[]
  /** Writing more than this fails inside ffmpeg, so that a bomb stops even while the main thread is busy. */
  readonly maxOutputBytes: number
}

/** What the worker tells, in this order: lines and bytes mixed, then one end. */
export type WasmReport =
  | { readonly line: string }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly end: true }
  | { readonly crash: string }

const SOUND_DEVICE = 64 << 8
const EIO = 29 // Emscripten's number, not Linux's

const job = workerData as WasmJob
const tell = (report: WasmReport, transfer: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(report, [...transfer])
const fd = openSync(job.path, 'r')

/** A slice of the exhibit that is read only when it is asked for. */
interface Slice {
  readonly start: number
  readonly size: number
}

const exhibit = {
  size: fstatSync(fd).size,
  slice: (start: number, end: number): Slice => ({ start, size: Math.max(0, Math.min(end, exhibit.size) - start) }),
}

/** The browser's reader that WORKERFS calls. */
class FileReaderSync {
  readAsArrayBuffer({ start, size }: Slice): ArrayBuffer {
    const bytes = new Uint8Array(size)
    let done = 0
    while (done < size) {
      const read = readSync(fd, bytes, done, size - done, start + done)
      if (read === 0) break // the file was cut while it was read: zeros follow, as on a damaged disk
      done += read
    }
    return bytes.buffer
  }
}

// The core was built for a browser's worker. It gets no way to a network.
Object.assign(globalThis, { self: globalThis, location: { href: 'file:///' }, FileReaderSync })
for (const network of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'])
  Reflect.deleteProperty(globalThis, network)

let written = 0
const soundDevice = {
  open(): void {},
  close(): void {},
  write(_stream: object, buffer: Uint8Array, offset: number, length: number): number {
    written += length
    if (written > job.maxOutputBytes) throw Object.assign(new Error('limit'), { name: 'ErrnoError', errno: EIO })
    const bytes = new Uint8Array(buffer.subarray(offset, offset + length))
    tell({ bytes }, [bytes.buffer])
    return length
  },
}

try {
  const { default: createCore } = await import('@ffmpeg/core')
  const wasmBinary = readFileSync(fileURLToPath(import.meta.resolve('@ffmpeg/core/wasm')))
  const core = await createCore({ wasmBinary })
  const [, folder = '', name = ''] = /^(.*)\/([^/]+)$/.exec(job.input) ?? []
  core.FS.mkdir(folder)
  core.FS.mount(core.FS.filesystems.WORKERFS, { blobs: [{ name, data: exhibit }] }, folder)
  core.FS.registerDevice(SOUND_DEVICE, soundDevice)
  core.FS.mkdev(job.output, 0o600, SOUND_DEVICE)
  core.setLogger(({ message }) => tell({ line: message }))
  core.exec(...job.args)
  tell({ end: true })
} catch (error) {
  tell({ crash: error instanceof Error ? error.message : String(error) })
}
