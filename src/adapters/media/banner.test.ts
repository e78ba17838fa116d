import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Banner } from './banner.js'
import { mediaTypeOf } from './media-type.js'

function read(text: string): Banner {
  const banner = new Banner()
  for (const line of text.split('\n')) banner.line(line)
  return banner
}

test('ffmpeg 5: a phone video with a turned picture, chapters and tags of two lines', () => {
  const banner = read(`[mov,mp4,m4a,3gp,3g2,mj2 @ 0x55] some warning
Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'file:/tmp/Input #0, x, from 'y'.mov':
  Metadata:
    major_brand     : qt${'  '}
    creation_time   : 2017-09-28T10:00:00.000000Z
    comment         : first: line
                    : second
    com.apple.quicktime.make: Apple
  Duration: 01:02:03.50, start: 0.000000, bitrate: 71 kb/s
  Chapters:
    Chapter #0:0: start 0.000000, end 3.000000
      Metadata:
        title           : Opening
  Stream #0:0[0x1](und): Video: h264 (Main) (avc1 / 0x31637661), yuv420p, 64x64, 5 fps (default)
    Metadata:
      handler_name    : VideoHandler
    Side data:
      displaymatrix: rotation of -90.00 degrees
  Stream #0:1[0x2](ara): Audio: aac (LC) (mp4a / 0x6134706D), 44100 Hz, stereo, fltp (default)
  Stream #0:2: Video: mjpeg (Baseline), yuvj420p(pc), 300x300, 90k tbr (attached pic)
  Stream #0:3: Data: none
Stream mapping:
  Stream #0:1 -> #0:0 (aac (native) -> pcm_s16le (native))
Output #0, s16le, to '/sound':
  Metadata:
    encoder         : Lavf59
  Duration: 99:00:00.00
  Stream #0:0: Audio: pcm_s16le, 16000 Hz, mono`)
  assert.equal(banner.container, 'mov,mp4,m4a,3gp,3g2,mj2')
  assert.equal(banner.declaredSeconds, 3723.5)
  assert.deepEqual(
    banner.tracks.map(({ type, codec }) => [type, codec]),
    [
      ['video', 'h264'],
      ['audio', 'aac'],
      ['other', 'mjpeg'],
      ['other', 'none'],
    ],
  )
  assert.deepEqual(banner.tags, [
    { name: 'major_brand', value: 'qt' },
    { name: 'creation_time', value: '2017-09-28T10:00:00.000000Z' },
    { name: 'comment', value: 'first: line second' },
    { name: 'com.apple.quicktime.make', value: 'Apple' },
    { name: 'chapter 0:0: title', value: 'Opening' },
    { name: 'track 0: handler_name', value: 'VideoHandler' },
  ])
  assert.equal(mediaTypeOf(banner.container ?? '', banner.tracks, banner.tags), 'video/quicktime')
})

test('ffmpeg 4 indents streams further; a duration may be unknown or a guess', () => {
  const banner = read(`[mp3 @ 0x1] Estimating duration from bitrate, this may be inaccurate
Input #0, mp3, from 'a.mp3':
  Metadata:
    title           : x
  Duration: N/A, start: 0.000000, bitrate: N/A
    Stream #0:0: Audio: mp3, 8000 Hz, mono, fltp, 8 kb/s
    Metadata:
      encoder         : LAME3.99r`)
  assert.deepEqual([banner.declaredSeconds, banner.estimated, banner.tracks.length], [null, true, 1])
  assert.deepEqual(banner.tags[1], { name: 'track 0: encoder', value: 'LAME3.99r' })
})

test('lines before the input, and a bare error, are no description', () => {
  const banner = read(
    '  Duration: 00:00:01.00\n  Stream #0:0: Audio: mp3\na.mp3: Invalid data found when processing input',
  )
  assert.deepEqual([banner.container, banner.declaredSeconds, banner.tracks], [null, null, []])
})

test('a flood of tags, tracks and long lines stays bounded', () => {
  const tag = `    ${'k'.repeat(20)}: ${'v'.repeat(5000)}\n`
  const track = '  Stream #0:1: Audio: mp3, 8000 Hz\n'
  const banner = read(`Input #0, mp3, from 'a':\n  Metadata:\n${tag.repeat(5000)}${track.repeat(5000)}`)
  assert.deepEqual([banner.tags.length, banner.tracks.length, banner.tags[0]?.value.length], [200, 64, 300])
})

test('media types: by brand, codecs and moving pictures; an unknown container keeps its name', () => {
  const sound = (codec: string) => ({ type: 'audio' as const, codec, detail: '' })
  const picture = (codec: string) => ({ type: 'video' as const, codec, detail: '' })
  const brand = (value: string) => [{ name: 'major_brand', value }]
  const mov = 'mov,mp4,m4a,3gp,3g2,mj2'
  assert.equal(mediaTypeOf(mov, [sound('amr_nb')], brand('3gp4')), 'audio/3gpp')
  assert.equal(mediaTypeOf(mov, [picture('h263'), sound('amr_nb')], brand('3g2a')), 'video/3gpp2')
  assert.equal(mediaTypeOf(mov, [sound('aac')], brand('M4A')), 'audio/mp4')
  assert.equal(mediaTypeOf('matroska,webm', [picture('vp9'), sound('opus')], []), 'video/webm')
  assert.equal(mediaTypeOf('matroska,webm', [picture('h264'), sound('opus')], []), 'video/x-matroska')
  assert.equal(mediaTypeOf('tak', [sound('tak')], []), 'audio/x-tak')
  assert.equal(mediaTypeOf('constructor', [sound('x')], []), 'audio/x-constructor')
})
