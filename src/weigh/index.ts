export { claimFrom, parseClaims } from './claims-file.js'
export { relate } from './relate.js'
export { weigh } from './weigh.js'
