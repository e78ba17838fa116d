export { describing } from './describing.js'
export { isReadable, READABLE_LANGUAGES, read } from './read.js'
