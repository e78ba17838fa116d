export { type Article, audit } from './audit.js'
export { statements } from './statements.js'
