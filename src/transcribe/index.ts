export { importTranscript } from './import-transcript.js'
export { normaliseNumbers } from './normalise-numbers.js'
export type { Heard, HearOptions, Transcriber } from './port.js'
export { transcribe } from './transcribe.js'
