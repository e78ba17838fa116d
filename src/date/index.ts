export type { DatingContext } from './context.js'
export { date } from './date.js'
