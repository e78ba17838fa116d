export { warn } from './warn.js'
