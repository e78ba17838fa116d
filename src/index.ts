/** The library's door: open a desk, make material of a text or a recording, assess it, write it out. */
export type { Material, World } from './corridor.js'
export * from './desk/index.js'
export * from './model/index.js'
export { toDocument, toJson } from './report/index.js'
