export * from './alike.js'
export { soundKeys } from './keys.js'
export { soundAlike } from './same.js'
export * from './spellings.js'
