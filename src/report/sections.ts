import { cite, citeList, facts, languageTag, notes, quoted, sentence, text, timeCodeLink } from './fragments.js'
import { type Html, html } from './markup.js'
import type { Page, Reading, ReferenceRow, Rumour } from './page.js'

/** The tables and lists of the page. Each cell names its column, so that a narrow screen can show rows as blocks. */

const RUMOUR = ['Claim', 'Who says so', 'Outcome', 'Likelihood that the date rules it out', 'Why'] as const

export function rumourTable({ rumours, relations }: Page): Html {
  return html`<table class="rumours"><thead><tr>${RUMOUR.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rumours.map(rumourRow)}</tbody></table>${relations.length > 0 ? notes(relations) : null}`
}

function rumourRow(rumour: Rumour): Html {
  const { anchor, claim, outcome, verdict, likelihood, reason, wouldSettle, earlier } = rumour
  const who = html`<p>${text(rumour.who)}</p>${rumour.grade ? html`<p class="small">${rumour.grade}</p>` : null}`
  const why = html`<p>${sentence(reason)}</p>${wouldSettle ? html`<p class="settle"><b>What would settle it:</b> ${sentence(wouldSettle)}</p>` : null}${earlier.length > 0 ? notes(earlier) : null}`
  return html`<tr id="${anchor}"><th scope="row" data-label="${RUMOUR[0]}">${text(claim)}</th>${cell(RUMOUR[1], who)}${cell(RUMOUR[2], html`<span class="outcome ${outcome}">${verdict}</span>`)}${cell(RUMOUR[3], likelihood ?? 'The date says nothing')}${cell(RUMOUR[4], why)}</tr>`
}

function cell(label: string, body: Html | readonly Html[] | string): Html {
  return html`<td data-label="${label}"><div>${body}</div></td>`
}

export function callList(page: Page): Html {
  return html`${page.warnings.map((one) => html`<p class="warning">${sentence(one)}</p>`)}
<p class="small">The least quotation that proves the point:</p>
<ul class="notes">${page.calls.map(
    ({ quote, targets, force, cites }) =>
      html`<li>${quoted(quote, page.language)} <span class="small">${force}</span>${targets.length > 0 ? html`, concerns ${text(targets)}` : null} ${citeList(cites)}</li>`,
  )}</ul>`
}

const REFERENCE = ['Reference', 'Words', 'Read as', 'Events they may mean'] as const

export function referenceTable(page: Page, media: string | null): Html | null {
  if (page.references.length === 0) return null
  return html`<details id="references"><summary><h2>All references</h2> <span class="count">${page.references.length}</span></summary>
<table class="references"><thead><tr>${REFERENCE.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${page.references.map((row) => referenceRow(row, page, media))}</tbody></table></details>`
}

function referenceRow(row: ReferenceRow, page: Page, media: string | null): Html {
  const place = html`<bdi>${row.id}</bdi> ${timeCodeLink(row.time, row.seconds, media)} ${row.time === null && row.segment ? cite(row.segment) : null}`
  const said = html`${quoted(row.quote, page.language)} <span class="small">${row.kind}, meant ${row.meant}</span>`
  const read = html`${text(row.says)} <span class="small">by <bdi>${row.by}</bdi></span>`
  return html`<tr id="${row.anchor}"><th scope="row" data-label="${REFERENCE[0]}">${place}</th>${cell(REFERENCE[1], said)}${cell(REFERENCE[2], read)}${cell(REFERENCE[3], readings(row.readings))}</tr>`
}

function readings(all: readonly Reading[]): Html | string {
  if (all.length === 0) return 'none'
  return html`<ol class="readings">${all.map(
    ({ event, probability, why, chosen }) =>
      html`<li${chosen ? html` class="chosen"` : null}>${text(event)} <span class="small">${probability}${chosen ? '' : ', rival'}${why ? html`; ${text(why)}` : null}</span></li>`,
  )}</ol>`
}

export function transcriptList({ transcript, language, hearsay }: Page, media: string | null): Html {
  const lines = transcript.map(
    ({ anchor, time, seconds, speaker, runs }) =>
      html`<li id="${anchor}">${timeCodeLink(time, seconds, media) ?? html`<span class="time">${anchor}</span>`} <p lang="${languageTag(language)}" dir="auto">${
        speaker === null ? null : html`<b><bdi>${speaker}</bdi>:</b> `
      }${runs.map((run) => (run.cite ? html`<a class="marked" href="#${run.cite.anchor}"><mark>${run.text}</mark></a>` : run.text))}</p></li>`,
  )
  return html`<details id="transcript"><summary><h2>${hearsay ? 'The account' : 'Transcript'}</h2> <span class="count">${transcript.length}</span></summary><ol class="transcript">${lines}</ol></details>`
}

export function madeSection({ made, check }: Page): Html {
  return html`<section class="made" id="made"><h2>How this was made, and how to check it</h2>
${facts(made, 'identity')}
<p>The file is the one that was examined if</p>
<pre><code>${check.command}</code></pre>
<p>prints</p>
<pre><code>${check.prints}</code></pre>
<p>The same file, claims, history, program and chronology give the same assessment, byte for byte:</p>
<pre><code>${check.rerun}</code></pre></section>`
}
