import type { Tag, Track } from '../../model/index.js'

const MOST_TAGS = 200
const MOST_TRACKS = 64
const LONGEST = 300

/**
 * Reads what ffmpeg (4 to 7) writes about its input on standard error, line by line. Takes a bounded number of tags and
 * tracks, since a hostile file may hold millions.
 */
export class Banner {
  container: string | null = null
  /** As the file declares or, where `estimated`, as ffmpeg guesses from the bit rate. */
  declaredSeconds: number | null = null
  estimated = false
  /** The first line after the description has been read. */
  complete = false
  readonly tracks: Track[] = []
  readonly tags: Tag[] = []
  #owner = ''
  #inTags = false

  line(text: string): void {
    if (text.includes('Estimating duration from bitrate')) this.estimated = true
    if (this.complete) return
    const input = /^Input #0, (.+?), from '/.exec(text)
    if (input) this.container = input[1] as string
    if (this.container === null || input) return
    if (/^(Stream mapping:|Output #|Press \[q\]|At least one output)/.test(text)) this.complete = true
    else if (!this.#section(text) && this.#inTags) this.#tag(text)
  }

  #section(text: string): boolean {
    if (/^\s+Metadata:$/.test(text)) return this.#enter(this.#owner, true)
    const duration = /^ {2}Duration: (?:N\/A|(\d+):(\d+):(\d+(?:\.\d+)?))/.exec(text)
    if (duration) {
      if (duration[1] !== undefined) {
        this.declaredSeconds = Number(duration[1]) * 3600 + Number(duration[2]) * 60 + Number(duration[3])
      }
      return this.#enter('', false)
    }
    const stream = /^ {2,4}Stream #0:(\d+)(?:\[\w+\])?(?:\([^)]*\))?: (\w+): (.*)$/.exec(text)
    if (stream) {
      this.#track(stream[2] as string, stream[3] as string)
      return this.#enter(`track ${stream[1]}: `, false)
    }
    const part = /^ {2,4}(Chapter|Program) #?(\d+(?::\d+)?)/.exec(text)
    if (part) return this.#enter(`${part[1]?.toLowerCase()} ${part[2]}: `, false)
    return /^\s+(Chapters|Side data):$/.test(text) ? this.#enter(this.#owner, false) : false
  }

  #enter(owner: string, inTags: boolean): true {
    this.#owner = owner
    this.#inTags = inTags
    return true
  }

  #track(kind: string, detail: string): void {
    if (this.tracks.length >= MOST_TRACKS) return
    const picture = detail.includes('(attached pic)')
    const type = kind === 'Audio' ? 'audio' : kind === 'Video' && !picture ? 'video' : 'other'
    this.tracks.push({ type, codec: /^[^\s,]*/.exec(detail)?.[0] || 'unknown', detail: printable(detail) })
  }

  /** ffmpeg pads a key to 16 signs; a value of several lines goes on with an empty key. */
  #tag(text: string): void {
    const match = /^ {4,}(\S.{15,}?|\s{16}): (.*)$/.exec(text)
    if (!match) return
    const [name, value] = [printable(match[1] as string), printable(match[2] as string)]
    const last = this.tags.at(-1)
    if (name === '' && last) this.tags[this.tags.length - 1] = { ...last, value: printable(`${last.value} ${value}`) }
    else if (name !== '' && this.tags.length < MOST_TAGS) this.tags.push({ name: `${this.#owner}${name}`, value })
  }
}

function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
}
