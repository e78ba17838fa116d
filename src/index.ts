export { assess, type Material, type World } from './corridor.js'
export * from './model/index.js'
