import { cite, notes, sentence, text } from './fragments.js'
import { type Html, html } from './markup.js'
import type { ContextRow, History, MessageRow, Page } from './page.js'

/** What came before: earlier messages, and what had just happened. */

/** `drawn`: the rhythm of the messages, for a wide and for a narrow page. */
export function historyBlock(
  { sentence: one, note, previous, remarks, messages }: History,
  drawn: readonly Html[],
): Html | null {
  const said = one ?? note
  if (!said && messages.length === 0) return null
  return html`${said ? html`<p>${sentence(said)}</p>` : null}${
    one && previous ? html`<p class="small" id="previous">${cite(one.cites[0])} ${text(previous)}</p>` : null
  }${drawn.length > 0 ? html`<div id="rhythm">${drawn}</div>` : null}${remarks.length > 0 ? notes(remarks) : null}${messages.length > 0 ? messageTable(messages) : null}`
}

const MESSAGE = ['Made', 'Message', 'Silence before it'] as const

function messageTable(messages: readonly MessageRow[]): Html {
  return html`<table class="messages"><thead><tr>${MESSAGE.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${messages.map(
    ({ anchor, when, what, silence }) =>
      html`<tr id="${anchor}"><th scope="row" data-label="${MESSAGE[0]}">${text(when)}</th><td data-label="${MESSAGE[1]}"><div>${text(what)}</div></td><td data-label="${MESSAGE[2]}"><div>${silence ?? '–'}</div></td></tr>`,
  )}</tbody></table>`
}

const LINE = 120

/** A short list with its own small drawing: a dot for each event on the way to the day that is counted to. */
export function contextList({ context }: Page): Html {
  return html`<ul class="context">${context.map(
    (row) =>
      html`<li><div class="where">${distance(row)}<span class="small">${row.before}</span></div><p>${sentence(row.event)}</p></li>`,
  )}</ul>`
}

function distance({ near }: ContextRow): Html {
  const x = Math.round(6 + near * (LINE - 12))
  return html`<svg class="distance" viewBox="0 0 ${LINE} 12" width="${LINE}" height="12" role="img"><line x1="0" y1="6" x2="${LINE}" y2="6"/><line x1="${LINE}" y1="0" x2="${LINE}" y2="12"/><circle cx="${x}" cy="6" r="4"/></svg>`
}
