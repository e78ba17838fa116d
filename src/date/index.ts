export { date } from './date.js'
