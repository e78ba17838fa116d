import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { DEFAULT_LIMITS, type Media, type MediaReader, type ReadOptions } from '../../ingest/index.js'
import { Failure } from '../../model/index.js'
import { encode, shareAt, tone, wav } from '../../testing/make-media.js'
import { needs, needsShared, sharedData } from '../../testing/needs.js'
import { systemFfmpeg } from './system-ffmpeg.js'
import { wasmFfmpeg } from './wasm-ffmpeg.js'

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0
const adapters = [
  { name: 'WebAssembly', skip: false as const, make: async (): Promise<MediaReader> => wasmFfmpeg() },
  {
    ...{ name: 'system', ...needs(hasFfmpeg, 'ffmpeg') },
    make: (): Promise<MediaReader> => systemFfmpeg('ffmpeg'),
  },
]

const room = mkdtempSync('/tmp/postquem-media-')
const put = (name: string, content: Uint8Array | string): string => {
  writeFileSync(join(room, name), content)
  return join(room, name)
}
const TONE = tone(3)
const VIDEO = ['-f', 'lavfi', '-i', 'testsrc=d=3:r=5:s=64x64', '-c:v', 'mpeg4']

/** What each format is made with, and what it must be taken for. */
const FORMATS: readonly (readonly [file: string, mediaType: string, codec: string, ...args: string[]])[] = [
  ['a.mp3', 'audio/mpeg', 'mp3'],
  ['a.m4a', 'audio/mp4', 'aac'],
  ['a.ogg', 'audio/ogg', 'vorbis', '-c:a', 'libvorbis'],
  ['a.opus', 'audio/ogg', 'opus', '-c:a', 'libopus'],
  ['a.webm', 'audio/webm', 'opus', '-c:a', 'libopus'],
  ['a.mka', 'audio/x-matroska', 'aac', '-c:a', 'aac'],
  ['a.flac', 'audio/flac', 'flac'],
  ['a.wma', 'audio/x-ms-wma', 'wmav2', '-c:a', 'wmav2', '-ar', '44100', '-b:a', '64k'],
  ['a.aac', 'audio/aac', 'aac'],
  ['a.aiff', 'audio/aiff', 'pcm_s16be', '-ar', '48000', '-ac', '2'],
  ['a.ts', 'video/mp2t', 'mp2', '-c:a', 'mp2'],
  ['v.mp4', 'video/mp4', 'aac', ...VIDEO, '-c:a', 'aac'],
  ['v.mov', 'video/quicktime', 'aac', ...VIDEO, '-c:a', 'aac'],
  ['v.avi', 'video/vnd.avi', 'mp3', ...VIDEO, '-c:a', 'libmp3lame'],
]

before(async () => {
  for (const [file, , , ...args] of FORMATS) put(file, await encode(wav(TONE), file, ...args))
})

for (const adapter of adapters) {
  describe(`media reader contract: ${adapter.name}`, { skip: adapter.skip }, () => {
    let reader: MediaReader
    before(async () => {
      reader = await adapter.make()
    })
    const read = (path: string, options: Partial<ReadOptions> = {}): Promise<Media> =>
      reader.read(path, {
        ...{ limits: DEFAULT_LIMITS, onProgress: () => {}, signal: new AbortController().signal },
        ...options,
      })
    const refuses = async (path: string, line: RegExp | string, options: Partial<ReadOptions> = {}): Promise<void> => {
      const failure = await read(path, options).then(
        () => assert.fail(`${path} was read`),
        (error: unknown) => error,
      )
      assert.ok(failure instanceof Failure, String(failure))
      assert.equal(failure.code, 'input')
      assert.doesNotMatch(failure.line, /\n/)
      if (typeof line === 'string') assert.equal(failure.line, line)
      else assert.match(failure.line, line)
    }

    test('sound that is 16 kHz and one channel already comes back sample by sample', async () => {
      const media = await read(put('plain.wav', wav(TONE)))
      assert.deepEqual(media.recording, { kind: 'recording', sampleRate: 16000, samples: TONE })
      assert.deepEqual(
        [media.mediaType, media.container, media.durationSeconds, media.notices, media.tags],
        ['audio/wav', 'wav', 3, [], []],
      )
      assert.deepEqual(
        media.tracks.map(({ type, codec }) => [type, codec]),
        [['audio', 'pcm_s16le']],
      )
      assert.match(media.tracks[0]?.detail ?? '', /16000 Hz, (mono|1 channels)/)
    })

    for (const [file, mediaType, codec] of FORMATS) {
      test(`${file}: what it is, how long, and the tone in it`, async () => {
        const media = await read(join(room, file))
        assert.equal(media.mediaType, mediaType)
        assert.equal(media.tracks.find((track) => track.type === 'audio')?.codec, codec)
        assert.equal(media.durationSeconds, media.recording.samples.length / 16000)
        assert.ok(Math.abs(media.durationSeconds - 3) < 0.15, `${media.durationSeconds} s`)
        const middle = media.recording.samples.subarray(8000, 40000)
        assert.ok(shareAt(middle, 440) > 0.95 && shareAt(middle, 880) < 0.01, `${shareAt(middle, 440)}`)
        assert.deepEqual(media.notices, [])
      })
    }

    test('tags of the file and its tracks are taken as they are, on one line each', async () => {
      const title = 'Stream #0:9: Audio: fake\n  Duration: 99:00:00.00'
      const args = ['-metadata', `title=${title}`, '-metadata', 'creation_time=2017-09-28T10:00:00Z']
      const { tags, tracks, durationSeconds } = await read(put('t.m4a', await encode(wav(TONE), 't.m4a', ...args)))
      const value = (name: string): string | undefined => tags.find((tag) => tag.name === name)?.value
      assert.equal(value('creation_time'), '2017-09-28T10:00:00.000000Z')
      assert.match(value('encoder') ?? '', /^Lavf/)
      assert.equal(value('title'), 'Stream #0:9: Audio: fake Duration: 99:00:00.00')
      assert.equal(value('track 0: handler_name'), 'SoundHandler')
      assert.equal(tracks.length, 1)
      assert.ok(durationSeconds < 4)
    })

    test('progress rises to 1, and the first comes before the end', async () => {
      const seen: (number | null)[] = []
      await read(put('long.wav', wav(tone(120))), { onProgress: ({ done }) => seen.push(done) })
      assert.ok(seen.length > 2)
      assert.deepEqual(
        seen,
        [...seen].sort((a, b) => (a ?? 0) - (b ?? 0)),
      )
      assert.ok((seen[0] ?? 1) < 0.5 && seen.at(-1) === 1)
    })

    test('files that are no recordings are refused in one line that says what they are', async () => {
      const hint = 'Name a recording, or a text as .txt, .md, .srt, .vtt or .json.'
      const noise = Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * at * 31 + (at >> 3) * 17) & 255))
      await refuses(join(room, 'none.mp3'), `${room}/none.mp3 does not exist. Check the path.`)
      await refuses(room, /is a folder\./)
      await refuses('/dev/null', /is not a plain file\./)
      await refuses(put('empty.mp3', ''), 'empty.mp3 is empty. Get the file again from its source.')
      await refuses(put('noise.bin', noise), `noise.bin is not audio or video. ${hint}`)
      await refuses(put('noise.mp3', noise), `noise.mp3 is not audio or video. ${hint}`)
      await refuses(put('text.mp3', 'So it was said. '.repeat(500)), `text.mp3 is not audio or video. ${hint}`)
      await refuses(put('text.txt', 'So it was said. '.repeat(500)), `text.txt is not audio or video. ${hint}`)
      await refuses(
        put('x.zip', 'PK\x03\x04.........'),
        /x\.zip is a ZIP archive or office document, not audio or video\./,
      )
      await refuses(put('page.mp4', '\n<!DOCTYPE html><html></html>'), /page\.mp4 is a web page, not audio or video\./)
      await refuses(
        put('x.gpg', '-----BEGIN PGP MESSAGE-----\n\n'),
        'x.gpg is an encrypted file, not audio or video. Decrypt it first.',
      )
    })

    test('a video without sound is refused', async () => {
      const silent = await encode(wav(TONE), 'silent.mp4', ...VIDEO, '-map', '1:v')
      await refuses(put('silent.mp4', silent), /^silent\.mp4 is a video without sound\./)
    })

    test('an encrypted recording is refused', async () => {
      const key = ['-encryption_scheme', 'cenc-aes-ctr', '-encryption_key', '76a6c65c5ea762046bd749a2e632ccbb']
      const args = ['-c:a', 'aac', ...key, '-encryption_kid', 'a7e61c373e219033c21091fa607bf3b8']
      const locked = await encode(wav(TONE), 'locked.mp4', ...args)
      await refuses(put('locked.mp4', locked), /^locked\.mp4 is encrypted or copy-protected\./)
    })

    for (const file of [
      'plain.wav',
      'a.mp3',
      'a.m4a',
      'a.opus',
      'a.ogg',
      'a.webm',
      'a.mka',
      'a.flac',
      'a.wma',
      'v.avi',
    ]) {
      test(`${file} cut in half is refused as incomplete`, async () => {
        put('plain.wav', wav(TONE))
        const whole = readFileSync(join(room, file))
        await refuses(put(`half-${file}`, whole.subarray(0, whole.length / 2)), /^half-\S+ is incomplete: /)
      })
    }

    test('what is there of a file that is cut short is read where that is accepted, with a notice', async () => {
      const whole = wav(tone(10))
      const media = await read(put('half.wav', whole.subarray(0, 160_044)), { acceptTruncated: true })
      assert.ok(Math.abs(media.durationSeconds - 5) < 0.1, `${media.durationSeconds} s`)
      assert.deepEqual(media.notices, [
        'The file is incomplete: it has 160044 of the 320044 bytes that its beginning announces.',
      ])
    })

    test('the last packet may be missing, as when a recorder is switched off', async () => {
      const whole = wav(tone(100))
      const media = await read(put('nearly.wav', whole.subarray(0, whole.length - 16_000)))
      assert.ok(Math.abs(media.durationSeconds - 99.5) < 0.1, `${media.durationSeconds} s`)
    })

    test('damage in the middle moves no time codes, and is noticed where ffmpeg notices it', async () => {
      const whole = await encode(wav(tone(10)), 'damaged.opus', '-c:a', 'libopus', '-page_duration', '200000')
      whole.fill(0x55, whole.length >> 1, (whole.length >> 1) + 3000)
      const opus = await read(put('damaged.opus', whole))
      assert.ok(Math.abs(opus.durationSeconds - 10) < 0.1, `${opus.durationSeconds} s`)
      const stream = await encode(wav(tone(10)), 'damaged.aac', '-c:a', 'aac')
      stream.fill(0x55, stream.length >> 1, (stream.length >> 1) + 3000)
      const { notices } = await read(put('damaged.aac', stream))
      assert.match(notices.join(), /^The file is damaged: \d+ packets? could not be decoded\.$/)
    })

    test('a clock that jumps by hours adds no hours of silence', async () => {
      const jump = ['-af', "asetpts='PTS+if(gt(T,1),5*3600/TB,0)'", '-c:a', 'aac']
      const limits = { ...DEFAULT_LIMITS, maxSeconds: 6 * 3600 }
      const media = await read(put('jump.mka', await encode(wav(TONE), 'jump.mka', ...jump)), {
        ...{ limits, acceptTruncated: true },
      })
      assert.ok(Math.abs(media.durationSeconds - 3) < 0.2, `${media.durationSeconds} s`)
    })

    test('sound that ends before the picture is no damage, and is noticed', async () => {
      const args = ['-f', 'lavfi', '-i', 'testsrc=d=9:r=5:s=64x64', '-c:v', 'mpeg4', '-c:a', 'aac']
      const media = await read(put('ends.mp4', await encode(wav(TONE), 'ends.mp4', ...args)))
      assert.match(media.notices.join(), /^The sound ends after 3\.\d s; the file lasts 9\.0 s\.$/)
    })

    test('a file that declares more than the limit is refused before more than the first of it is decoded', async () => {
      const path = put('long.wav', wav(tone(600)))
      let decoded = 0
      const onProgress = (): void => void decoded++
      const limits = { ...DEFAULT_LIMITS, maxSeconds: 590 }
      await refuses(path, /^long\.wav has 0\.17 h, more than 0\.16 h of sound\. Raise the limit with --max-hours 1,/, {
        ...{ limits, onProgress },
      })
      // What ffmpeg says and what it decodes come through two pipes, of which a busy machine may empty the second one first.
      assert.ok(decoded <= 30, `${decoded} of about 290 pieces were decoded`)
    })

    test('a bomb that does not declare its length is cut off while it is decoded', async () => {
      const bomb = await encode(wav(new Int16Array(16000 * 600)), 'bomb.aac', '-c:a', 'aac', '-b:a', '8k')
      assert.ok(bomb.length < 300_000, `${bomb.length} bytes`)
      const limits = { ...DEFAULT_LIMITS, maxSeconds: 60 }
      await refuses(put('bomb.aac', bomb), /^bomb\.aac has more than the limit of 0\.02 h of sound\./, { limits })
    })

    test('a file larger than the limit is refused', async () => {
      const limits = { ...DEFAULT_LIMITS, maxBytes: 50_000 }
      await refuses(put('large.wav', wav(TONE)), /^large\.wav has 1 MB, more than the limit of 0 MB\./, { limits })
    })

    test('an abort rejects with its reason, before and in the middle', async () => {
      const reason = new Error('Ctrl-C')
      await assert.rejects(read(join(room, 'a.mp3'), { signal: AbortSignal.abort(reason) }), reason)
      const controller = new AbortController()
      const path = put('abort.wav', wav(tone(300)))
      const onProgress = (): void => controller.abort(reason)
      await assert.rejects(read(path, { signal: controller.signal, onProgress }), reason)
    })

    test('nothing is left running', async () => {
      const running = (): string[] =>
        process.getActiveResourcesInfo().filter((kind) => /Worker|Message|Process/.test(kind))
      const ahead = running().length
      await read(join(room, 'a.mp3'))
      await read(join(room, 'none.mp3')).catch(() => {})
      await read(put('text.mp3', 'no '.repeat(500))).catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 50))
      assert.ok(running().length <= ahead, running().join())
    })

    test('names that mean something to ffmpeg mean nothing here', async () => {
      const names = [
        '-i.wav',
        'concat:plain.wav|plain.wav',
        'a\nb.wav',
        '%03d.wav',
        "quote'.wav",
        'ملف.wav',
        'data:,x.wav',
        'pipe:',
      ]
      for (const name of names) {
        const media = await read(put(name, wav(TONE)))
        assert.equal(media.durationSeconds, 3, name)
      }
    })

    test('a playlist opens neither a file nor an address', async () => {
      put('plain.wav', wav(TONE))
      const asked: string[] = []
      const server = createServer((request, response) => {
        asked.push(request.url ?? '')
        response.end(wav(TONE))
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.wav`
      const lists = {
        'list.m3u8': `#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\n${address}\n#EXTINF:3,\nplain.wav\n#EXT-X-ENDLIST\n`,
        'list.ffconcat': `ffconcat version 1.0\nfile '${address}'\nfile plain.wav\n`,
        'list.sdp': 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n',
        'list.mpd': `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><BaseURL>${address}</BaseURL></MPD>`,
      }
      try {
        for (const [name, text] of Object.entries(lists)) {
          await refuses(put(name, text), /not audio or video/)
          await refuses(put(`${name}.mp4`, text), /not audio or video/)
        }
      } finally {
        server.close()
      }
      assert.deepEqual(asked, [])
    })

    for (const [file, seconds] of [
      ['columbia.wma', 198.76],
      ['jfk.wav', 11],
      ['apollo11.mp3', 89.21],
    ] as const) {
      test(`${file} of the shared data`, needsShared(`audio/${file}`), async () => {
        const media = await read(sharedData(`audio/${file}`))
        assert.ok(Math.abs(media.durationSeconds - seconds) < 0.15, `${media.durationSeconds}`)
        assert.deepEqual(media.notices, [])
      })
    }
  })
}

test('both readers hear the same', needs(hasFfmpeg, 'ffmpeg'), async () => {
  const options = { limits: DEFAULT_LIMITS, onProgress: () => {}, signal: new AbortController().signal }
  const [one, two] = [wasmFfmpeg(), await systemFfmpeg('ffmpeg')]
  for (const file of ['a.mp3', 'a.opus', 'a.m4a', 'a.wma', 'a.aiff']) {
    const [a, b] = [await one.read(join(room, file), options), await two.read(join(room, file), options)]
    assert.equal(a.durationSeconds, b.durationSeconds, file)
    assert.deepEqual([a.mediaType, a.container, a.tags], [b.mediaType, b.container, b.tags])
    const apart = a.recording.samples.reduce(
      (most, sample, at) => Math.max(most, Math.abs(sample - (b.recording.samples[at] ?? 0))),
      0,
    )
    assert.ok(apart <= 16, `${file}: ${apart} of 32768 apart`)
  }
})

test('the WebAssembly reader gives up a file that decodes too slowly', async () => {
  const options = { limits: DEFAULT_LIMITS, onProgress: () => {}, signal: new AbortController().signal }
  await assert.rejects(wasmFfmpeg({ patienceSeconds: 0.02 }).read(join(room, 'a.mp3'), options), {
    ...{ code: 'input', message: 'a.mp3 takes too long to decode' },
  })
})

test('the WebAssembly reader is called what it is', async () => {
  const entry = createRequire(import.meta.url).resolve('@ffmpeg/core')
  const { version } = JSON.parse(readFileSync(join(entry, '../../../package.json'), 'utf8')) as { version: string }
  assert.match(wasmFfmpeg().name, new RegExp(`@ffmpeg/core ${version.replaceAll('.', '\\.')}\\)$`))
})

test('a system ffmpeg that is not there, or is something else, is missing', async () => {
  mkdirSync(join(room, 'folder'), { recursive: true })
  for (const [program, message] of [
    ['/none/ffmpeg', '/none/ffmpeg does not exist'],
    [put('ffmpeg.txt', 'x'), /ffmpeg\.txt cannot be started \(EACCES\)/],
    [join(room, 'folder'), /cannot be started/],
    ['/bin/echo', '/bin/echo is not ffmpeg'],
  ] as const) {
    await assert.rejects(systemFfmpeg(program), { name: 'Failure', code: 'missing', message })
  }
})
