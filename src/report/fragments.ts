import { parseEdtf } from '../model/index.js'
import { type Html, html } from './markup.js'
import type { Cite, Cites, Evidence, Fact, Page, Part, Sentence, Text } from './page.js'
import { shortened, webAddress } from './visible.js'
import { plainDay, plainEdtf } from './words.js'

/** The small parts that the page is made of. */

const QUOTE = 220
const MOST_CITES = 6

export function text(parts: Text): Html[] {
  return parts.map(part)
}

function part(one: Part): Html {
  if (typeof one === 'string') return html`${one}`
  switch (one.type) {
    case 'foreign':
      return html`<bdi>${one.text}</bdi>`
    case 'day':
      return html`<time datetime="${one.day}" title="${one.day}">${plainDay(one.day)}</time>`
    case 'edtf':
      return parseEdtf(one.edtf)
        ? html`<span title="${one.edtf}">${plainEdtf(one.edtf)}</span>`
        : html`<bdi>${one.edtf}</bdi>`
    case 'source':
      return source(one.text, one.url)
  }
}

function source(name: string, url: string | null): Html {
  const address = webAddress(url)
  return address
    ? html`<a class="source" href="${address.href}" rel="noopener noreferrer nofollow"><bdi>${name}</bdi></a>`
    : html`<bdi>${name}</bdi>`
}

/** Words of the exhibit: isolated, with the direction and the language that are theirs. */
export function quoted(words: string, language: string): Html {
  return html`<q><bdi lang="${languageTag(language)}">${shortened(words, QUOTE)}</bdi></q>`
}

export function languageTag(language: string): string {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : 'und'
}

export function sentence({ text: parts, cites }: Sentence): Html {
  return html`${text(parts)} ${citeList(cites)}`
}

export function sentences(all: readonly Sentence[]): Html[] {
  return all.map((one) => html`${sentence(one)} `)
}

export function notes(all: readonly Sentence[]): Html {
  return html`<ul class="notes">${all.map((one) => html`<li>${sentence(one)}</li>`)}</ul>`
}

export function citeList(cites: Cites): Html {
  const rest = cites.length - MOST_CITES
  return html`<span class="cites">${cites.slice(0, MOST_CITES).map(cite)}${rest > 0 ? html`<a class="cite" href="#references">${rest} more</a>` : null}</span>`
}

export function cite({ anchor, label }: Cite): Html {
  return html`<a class="cite" href="#${anchor}">${label}</a>`
}

/** A time code; it leads to the sound where the page has it. */
export function timeCodeLink(time: string | null, seconds: number | null, media: string | null): Html | null {
  if (time === null) return null
  return media && seconds !== null
    ? html`<a class="time" href="${media}#t=${Math.floor(seconds)}">${time}</a>`
    : html`<span class="time">${time}</span>`
}

export function evidenceList(evidence: readonly Evidence[], page: Page, media: string | null): Html | null {
  if (evidence.length === 0) return null
  return html`<ul class="evidence">${evidence.map((one) => evidenceItem(one, page, media))}</ul>`
}

function evidenceItem(
  { cite: ground, time, seconds, quote, meaning, without }: Evidence,
  page: Page,
  media: string | null,
): Html {
  return html`<li><div class="where">${timeCodeLink(time, seconds, media)} <a class="cite" href="#${ground.anchor}">${ground.label.split(' ')[0] ?? ''}</a></div>
<div><p class="said">${page.hearsay ? html`<span class="hearsay-mark">Hearsay</span> ` : null}${quoted(quote, page.language)}</p>
<p>${text(meaning.text)}</p>${without ? html`<p class="without">${text(without.text)}</p>` : null}</div></li>`
}

export function facts(all: readonly Fact[], name: string): Html {
  return html`<dl class="${name}">${all.map(
    ({ anchor, term, text: parts }) =>
      html`<div${anchor ? html` id="${anchor}"` : null}><dt>${term}</dt><dd>${text(parts)}</dd></div>`,
  )}</dl>`
}
