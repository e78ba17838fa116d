export { audit } from './audit.js'
export { statements } from './statements.js'
