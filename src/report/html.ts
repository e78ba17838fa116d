import type { Assessment } from '../model/index.js'
import { pageOf } from './compose.js'
import { drawing } from './drawing.js'
import { evidenceList, facts, notes, sentence, sentences, text } from './fragments.js'
import { type Html, html, trusted } from './markup.js'
import type { Conclusion, Figure, Page } from './page.js'
import { contextList, historyBlock } from './past.js'
import { rhythm } from './rhythm.js'
import { callList, madeSection, referenceTable, rumourTable, transcriptList } from './sections.js'
import { STYLE } from './style.js'

export interface HtmlOptions {
  /** The exhibit's address relative to the page, e.g. `exhibit/statement.opus`: time codes then lead to the sound. */
  readonly media?: string
}

/** Nothing is loaded but, where the page has one, the exhibit beside it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** The assessment as one HTML file that needs nothing else: no script, no network. */
export function toHtml(assessment: Assessment, options: HtmlOptions = {}): string {
  const page = pageOf(assessment)
  const media = options.media === undefined ? null : mediaPath(options.media)
  const { gap, dating } = assessment
  const drawn = [820, 400].flatMap((width) => rhythm(gap, dating, width) ?? [])
  return `${document(page, media, drawn).toString()}\n`
}

/** The path with each part encoded, so that it can only be a file beside or below the page. */
function mediaPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  return `./${parts.map(encodeURIComponent).join('/')}`
}

function document(page: Page, media: string | null, drawn: readonly Html[]): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${media ? `${POLICY}; media-src 'self' file:` : POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main>
${head(page, media)}
${timeline(page.figure)}
${conclusions(page, media)}
${section('Rumours', page.rumours.length > 0 && rumourTable(page))}
${section('Whom to warn', page.calls.length > 0 && callList(page))}
${section('Earlier messages', historyBlock(page.history, drawn))}
${section('What had just happened', page.context.length > 0 && contextList(page))}
${section('What is not known', page.unknown.length > 0 && notes(page.unknown))}
${referenceTable(page, media)}
${transcriptList(page, media)}
${madeSection(page)}
</main>
</body>
</html>`
}

function section(heading: string, body: Html | false | null): Html | null {
  return body ? html`<section><h2>${heading}</h2>${body}</section>` : null
}

function head(page: Page, media: string | null): Html {
  const [headline, ...rest] = page.answer
  return html`<header>
<p class="kicker">${page.kicker}</p>
<h1>${text(page.subject)}</h1>
<div class="answer">${headline ? html`<p class="headline">${sentence(headline)}</p>` : null}${rest.length > 0 ? html`<p class="standfirst">${sentences(rest)}</p>` : null}</div>
<p class="${page.hearsay ? 'condition hearsay' : 'condition'}">${sentence(page.condition)}</p>
${media ? html`<audio controls preload="none" src="${media}"></audio>` : null}
${facts(page.identity, 'identity')}
</header>`
}

function timeline(figure: Figure | null): Html | null {
  if (!figure) return null
  const undrawn = figure.undrawn.map(({ label, when }) => `${label} (${when})`)
  return html`<figure id="timeline">
<h2>Time line</h2>
${drawing(figure, 'wide', 820)}
${drawing(figure, 'narrow', 400)}
<figcaption>${legend(figure)}${undrawn.length > 0 ? html` <span class="undrawn">Not drawn, for want of room or of a day: ${undrawn.join('; ')}.</span>` : null}</figcaption>
</figure>`
}

/** Explains only what is drawn. */
function legend({ bounds, curve, credible, events, rumours }: Figure): string {
  const has = (strength: string): boolean => bounds.some((bound) => bound.strength === strength)
  return [
    has('firm') && 'Solid lines and the tint: firm bounds.',
    has('soft') && 'Dashed lines and hatching: soft evidence.',
    curve.length > 0 && 'Curve: probability of each day.',
    credible.length > 0 && 'Darker parts and the bars below them: the 90 and the 50 % interval.',
    events.some(({ tone }) => tone === 'weak') && 'Hollow dots: links to an event that are open to doubt.',
    rumours.some(({ tone }) => tone === 'refuted') && 'Crosses: rumours refuted, if the recording is authentic.',
  ]
    .filter((part) => part !== false)
    .join(' ')
}

function conclusions(page: Page, media: string | null): Html | null {
  const body = html`${page.conclusions.map((one) => conclusion(one, page, media))}${conflicts(page)}${parts(page)}${
    page.others.length > 0
      ? html`<article class="conclusion"><h3>Other events in the words</h3>${evidenceList(page.others, page, media)}</article>`
      : null
  }`
  const any = page.conclusions.length + page.conflicts.length + page.parts.length + page.others.length > 0
  return section('How we know', any && body)
}

const STRENGTH = { firm: 'Firm', soft: 'Soft', probable: 'Probability' } as const

function conclusion(
  { strength, heading, sentences: all, evidence }: Conclusion,
  page: Page,
  media: string | null,
): Html {
  return html`<article class="conclusion ${strength}"><h3><span class="strength">${STRENGTH[strength]}</span> ${text(heading)}</h3>
<p>${sentences(all)}</p>
${evidenceList(evidence, page, media)}</article>`
}

function conflicts({ conflicts: all }: Page): Html | null {
  if (all.length === 0) return null
  return html`<article class="conclusion conflict"><h3>What cannot all hold</h3><ul class="notes">${all.map((one) => html`<li>${sentence(one)}</li>`)}</ul></article>`
}

function parts({ parts: all }: Page): Html | null {
  if (all.length === 0) return null
  return html`<article class="conclusion"><h3>What each part would give by itself</h3><ul class="notes">${all.map((one) => html`<li>${sentence(one)}</li>`)}</ul></article>`
}
