import { Worker } from 'node:worker_threads'
import type { MediaReader } from '../../ingest/index.js'
import { ffmpegArguments } from './arguments.js'
import { type CheckedFile, checkFile } from './check-file.js'
import { decode, PATIENCE_SECONDS, type Running, type Sink } from './decode.js'
import type { WasmJob, WasmReport } from './wasm-ffmpeg.worker.js'

/**
 * ffmpeg as WebAssembly (@ffmpeg/core) in a worker thread: nothing to install, and a hostile file is shut in, since this
 * ffmpeg sees no file but the exhibit, which it reads piece by piece, and no network. The worker's memory is freed after
 * each file. `patienceSeconds`: how far decoding may fall behind real time.
 */
export function wasmFfmpeg({ patienceSeconds = PATIENCE_SECONDS } = {}): MediaReader {
  return {
    name: 'ffmpeg 5.1.4 (WebAssembly, @ffmpeg/core 0.12.10)',
    async read(path, options) {
      const file = await checkFile(path, options.limits)
      return decode(file, options, (sink) => start(file, options.limits.maxSeconds, sink), patienceSeconds)
    },
  }
}

function start(file: CheckedFile, maxSeconds: number, sink: Sink): Running {
  const [input, output] = [`/exhibit/exhibit${file.extension}`, '/sound']
  const job: WasmJob = {
    ...{ path: file.path, input, output },
    args: ffmpegArguments(input, output),
    maxOutputBytes: (maxSeconds + 60) * 32_000,
  }
  // Not the parent's arguments and environment: the worker needs neither.
  const worker = new Worker(new URL('./wasm-ffmpeg.worker.js', import.meta.url), {
    ...{ workerData: job, argv: [], execArgv: [], env: {} },
  })
  worker.on('message', (report: WasmReport) => {
    if ('line' in report) sink.line(report.line)
    else if ('bytes' in report) sink.bytes(report.bytes)
    else if ('crash' in report) sink.crash(report.crash)
    else sink.end()
  })
  worker.on('error', (error) => sink.crash(error.message))
  worker.on('exit', () => sink.crash('it ended early'))
  return {
    async stop() {
      await worker.terminate()
    },
  }
}
