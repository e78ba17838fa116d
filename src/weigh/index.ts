export { claimFrom, parseClaims } from './claims-file.js'
export { weigh } from './weigh.js'
