export { type LinkContext, link } from './link.js'
