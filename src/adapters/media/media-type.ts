import type { Tag, Track } from '../../model/index.js'

/** By ffmpeg's name of the container: the media type with and without moving pictures. */
const TYPES: Readonly<Record<string, readonly [video: string, audio: string]>> = {
  'mov,mp4,m4a,3gp,3g2,mj2': ['video/mp4', 'audio/mp4'],
  'matroska,webm': ['video/x-matroska', 'audio/x-matroska'],
  ogg: ['video/ogg', 'audio/ogg'],
  asf: ['video/x-ms-wmv', 'audio/x-ms-wma'],
  mp3: ['audio/mpeg', 'audio/mpeg'],
  wav: ['audio/wav', 'audio/wav'],
  w64: ['audio/x-w64', 'audio/x-w64'],
  flac: ['audio/flac', 'audio/flac'],
  aac: ['audio/aac', 'audio/aac'],
  amr: ['audio/amr', 'audio/amr'],
  aiff: ['audio/aiff', 'audio/aiff'],
  au: ['audio/basic', 'audio/basic'],
  caf: ['audio/x-caf', 'audio/x-caf'],
  avi: ['video/vnd.avi', 'video/vnd.avi'],
  mpeg: ['video/mpeg', 'audio/mpeg'],
  mpegts: ['video/mp2t', 'video/mp2t'],
  flv: ['video/x-flv', 'video/x-flv'],
  rm: ['application/vnd.rn-realmedia', 'audio/vnd.rn-realaudio'],
  mxf: ['application/mxf', 'application/mxf'],
}
const IN_WEBM = new Set(['vp8', 'vp9', 'av1', 'opus', 'vorbis'])

/** The IANA media type (or the usual `x-` one) of what ffmpeg found in a file. */
export function mediaTypeOf(container: string, tracks: readonly Track[], tags: readonly Tag[]): string {
  const moving = tracks.some((track) => track.type === 'video')
  const brand = tags.find((tag) => tag.name === 'major_brand')?.value ?? ''
  if (brand === 'qt') return 'video/quicktime'
  if (/^3g[p2]/.test(brand)) return `${moving ? 'video' : 'audio'}/3gpp${brand.startsWith('3g2') ? '2' : ''}`
  if (container === 'matroska,webm' && tracks.every((track) => IN_WEBM.has(track.codec))) {
    return moving ? 'video/webm' : 'audio/webm'
  }
  const known = Object.hasOwn(TYPES, container) ? TYPES[container] : undefined
  return known?.[moving ? 0 : 1] ?? `${moving ? 'video' : 'audio'}/x-${container.split(',')[0]}`
}
