export { isReadable, READABLE_LANGUAGES, read } from './read.js'
