export { history } from './history.js'
export { parseHistory } from './history-file.js'
