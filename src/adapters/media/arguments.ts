/**
 * Demuxers that hold sound by themselves. Left out are playlists and lists of other files (hls, concat, dash, sdp, imf),
 * devices, pictures and text: a hostile file must not make ffmpeg open anything but itself.
 */
const CONTAINERS = (
  'aa,aac,aax,ac3,act,aiff,alp,amr,amrnb,amrwb,ape,asf,asf_o,ast,au,avi,caf,codec2,dsf,dss,dts,dtshd,dv,eac3,flac,flv,' +
  'g722,g723_1,g729,gsm,gxf,iff,ircam,ivf,kux,live_flv,loas,matroska,mov,mp3,mpc,mpc8,mpeg,mpegts,mpegtsraw,mxf,' +
  'nistsphere,nsv,nut,ogg,oma,pva,qcp,rm,sbc,shn,sln,sol,sox,spdif,tak,tta,voc,vqf,w64,wav,wsd,wtv,wv,xwma'
).split(',')

/**
 * Gaps and a late beginning are filled with silence, so that seconds here are seconds in a player, also after damage. A
 * jump of more than ten minutes is taken for a broken (or hostile) clock and not filled.
 */
const KEEP_TIME = 'aresample=16000:async=1:first_pts=0'
const LONGEST_GAP = '600'

/** Arguments for ffmpeg: describe `input` on standard error and write its sound, 16 kHz, one channel, to `output`. */
export function ffmpegArguments(input: string, output: string): readonly string[] {
  return [
    ...['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'info'],
    // `file:` keeps a name such as `concat:a|b` or `http:x` from being read as a protocol.
    ...['-protocol_whitelist', 'file', '-format_whitelist', CONTAINERS.join(','), '-i', `file:${input}`],
    ...['-vn', '-sn', '-dn', '-map_metadata', '-1', '-dts_error_threshold', LONGEST_GAP, '-af', KEEP_TIME],
    ...['-ac', '1', '-ar', '16000', '-c:a', 'pcm_s16le', '-f', 's16le', '-y', output],
  ]
}
