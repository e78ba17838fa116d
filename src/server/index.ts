export { app } from './app.js'
export { listen } from './listen.js'
