export { claimFrom, parseClaims } from './claims-file.js'
export { relate } from './relate.js'
export { isAbout } from './subject.js'
export { weigh } from './weigh.js'
