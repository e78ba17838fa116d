import type { Recording } from '../../model/index.js'
import type { Heard, HearOptions, Transcriber } from '../../transcribe/index.js'
import { hearing } from './hearing.js'
import { loudnessGain } from './loudness.js'
import { findModels, type Models, withTokens } from './models.js'

const STEP = 'hearing the words'

/**
 * English speech to text with nothing but installed packages: Moonshine base on sherpa-onnx, Silero VAD v6. Models are loaded when a
 * recording is heard and let go of after it. Progress is the share of the recording heard.
 * @throws Failure `missing`: a model or the engine is not installed, damaged, or ended early; `store`: no room for a temporary file.
 */
export function moonshine(find: () => Models = findModels): Transcriber {
  return {
    name: 'moonshine-base 0.1.4 on sherpa-onnx 1.13.8',
    language: 'en',
    hear: (recording, options) => hear(recording, options, find),
  }
}

async function hear(
  { samples }: Recording,
  { onProgress, signal }: HearOptions,
  find: () => Models,
): Promise<readonly Heard[]> {
  signal.throwIfAborted()
  onProgress({ step: STEP, done: 0 })
  const gain = loudnessGain(samples)
  let furthest = 0
  const onSample = (sample: number): void => {
    furthest = Math.max(furthest, sample)
    onProgress({ step: STEP, done: Math.min(1, furthest / samples.length) })
  }
  const models = find()
  const heard =
    gain === 0 ? [] : await withTokens((tokens) => hearing({ models, tokens, gain }, samples, onSample, signal))
  onProgress({ step: STEP, done: 1 })
  return heard
}
