export { claimFrom, type ParsedClaims, parseClaims } from './claims-file.js'
export { type WeighContext, weigh } from './weigh.js'
