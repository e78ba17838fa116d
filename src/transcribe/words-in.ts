interface Token {
  readonly from: number
  readonly to: number
  readonly lower: string
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*(?:\.\p{L}(?![\p{L}\p{M}]))*/gu

/** The words of a text in order, with what stands between them. Places past the ends are empty words. */
export class Words {
  private readonly tokens: readonly Token[]

  constructor(readonly text: string) {
    this.tokens = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
      from: index,
      to: index + word.length,
      lower: word.toLowerCase().replaceAll('’', "'"),
    }))
  }

  get count(): number {
    return this.tokens.length
  }

  lower(at: number): string {
    return this.tokens[at]?.lower ?? ''
  }

  from(at: number): number {
    return this.tokens[at]?.from ?? this.text.length
  }

  to(at: number): number {
    return this.tokens[at]?.to ?? this.text.length
  }

  written(at: number): string {
    return this.text.slice(this.from(at), this.to(at))
  }

  /** What stands between a word and the next. */
  gap(at: number): string {
    return this.text.slice(this.to(at), this.from(at + 1))
  }

  /** The next word follows in the same breath: nothing but spaces or one hyphen between. */
  follows(at: number): boolean {
    return at >= 0 && at + 1 < this.count && /^(\s+|-)$/.test(this.gap(at))
  }

  isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.written(at))
  }

  isSentenceStart(at: number): boolean {
    return at === 0 || /[.!?:;"“”'‘\n]/.test(this.gap(at - 1))
  }
}
