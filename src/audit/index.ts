export { audit } from './audit.js'
export { statements } from './statements.js'
export { subjects } from './topic.js'
