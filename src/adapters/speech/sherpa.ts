import { createRequire } from 'node:module'
import { Failure } from '../../model/index.js'

/** What we use of `sherpa-onnx-node`, which has no types of its own. Samples are 16 kHz floats from -1 to 1. */
export interface Sherpa {
  readonly OfflineRecognizer: {
    createAsync(config: RecogniserConfig): Promise<Recogniser>
  }
  readonly Vad: new (config: VadConfig, bufferSeconds: number) => VoiceDetector
}

export interface Recogniser {
  createStream(): SoundStream
  decodeAsync(stream: SoundStream): Promise<{ readonly text: string; readonly tokens: readonly string[] }>
}

interface SoundStream {
  acceptWaveform(sound: { readonly samples: Float32Array; readonly sampleRate: 16000 }): void
}

export interface VoiceDetector {
  acceptWaveform(samples: Float32Array): void
  isEmpty(): boolean
  isDetected(): boolean
  /** `external`: share native memory with JavaScript; false copies. */
  front(external: boolean): { readonly start: number; readonly samples: Float32Array }
  pop(): void
  flush(): void
}

interface RecogniserConfig {
  readonly featConfig: { readonly sampleRate: 16000; readonly featureDim: 80 }
  readonly modelConfig: {
    readonly moonshine: { readonly encoder: string; readonly mergedDecoder: string }
    readonly tokens: string
    readonly numThreads: number
    readonly debug: 0
    readonly provider: 'cpu'
  }
}

interface VadConfig {
  readonly sileroVad: {
    readonly model: string
    readonly threshold: number
    readonly minSilenceDuration: number
    readonly minSpeechDuration: number
    readonly maxSpeechDuration: number
    readonly windowSize: number
  }
  readonly sampleRate: 16000
  readonly numThreads: number
  readonly debug: 0
}

/** @throws Failure `missing` where the engine has no build for this machine or is not installed. */
export function loadSherpa(): Sherpa {
  try {
    return createRequire(import.meta.url)('sherpa-onnx-node') as Sherpa
  } catch (cause) {
    throw new Failure(
      'missing',
      `the speech engine sherpa-onnx-node cannot be loaded on ${process.platform}-${process.arch}`,
      'Run "npm ci" again without leaving out optional packages, or give a transcript instead of a recording',
      { cause },
    )
  }
}
