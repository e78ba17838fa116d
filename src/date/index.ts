export { date } from './date.js'
export { fileClock } from './file-clock.js'
