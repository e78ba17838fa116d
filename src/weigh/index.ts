export { claimFrom, type ParsedClaims, parseClaims } from './claims-file.js'
export { fateOf } from './fate.js'
export { likelihoodWord } from './likelihood.js'
export { type WeighContext, weigh } from './weigh.js'
