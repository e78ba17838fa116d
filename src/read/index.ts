export { isReadable, READABLE_LANGUAGES, read } from './read.js'
export type { Knowledge } from './rule.js'
