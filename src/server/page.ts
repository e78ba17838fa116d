import { html } from 'hono/html'
import { parseEdtf } from '../model/index.js'
import type { CaseSummary } from './cases.js'

type Html = ReturnType<typeof html>

export const STYLE = `:root{color-scheme:light dark}
body{margin:0;font:16px/1.55 system-ui,sans-serif}
main{max-width:868px;margin:0 auto;padding:40px 24px;overflow-wrap:anywhere}
h1{font-size:24px;line-height:1.25}
table{width:100%;border-collapse:collapse}
caption{text-align:left;padding-bottom:8px}
th,td{text-align:left;vertical-align:top;padding:9px 12px 9px 0;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent)}
td{font-variant-numeric:tabular-nums}
a:focus-visible{outline:2px solid;outline-offset:2px}
footer{margin-top:32px;font-size:14px}
`

/** The list of cases, each leading to its report. */
export function listPage(cases: readonly CaseSummary[], version: string): Html {
  return page(
    'Cases',
    cases.length === 0
      ? html`<p>No case folder is here yet. <code>postquem examine FILE</code> makes one.</p>`
      : html`<table>
<caption>${cases.length === 1 ? '1 case' : `${cases.length} cases`}</caption>
<thead><tr><th scope="col">Case</th><th scope="col">Attributed to</th><th scope="col">Most likely</th><th scope="col">Window</th></tr></thead>
<tbody>${cases.map(row)}</tbody>
</table>`,
    version,
  )
}

export function missingPage(version: string): Html {
  return page('Not found', html`<p>There is no such page. <a href="/">All cases</a></p>`, version)
}

function row({ name, attributedTo, mostLikely, window }: CaseSummary): Html {
  const path = `/case/${encodeURIComponent(name)}`
  return html`<tr><th scope="row"><a href="${path}/report.html"><bdi>${name}</bdi></a></th>
<td><bdi>${attributedTo ?? 'not said'}</bdi></td><td>${mostLikely ?? 'not known'}</td><td>${windowText(window)}</td></tr>
`
}

function windowText(window: string | null): string {
  if (window === null) return 'the assessment cannot be read'
  const span = parseEdtf(window)
  if (!span) return 'not known'
  const { from, to } = span
  if (from === null) return to === null ? 'not bounded' : `not after ${to}`
  if (to === null) return `not before ${from}`
  return from === to ? from : `${from} to ${to}`
}

function page(title: string, body: Html, version: string): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Postquem</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
<h1>${title}</h1>
${body}
<footer>Postquem ${version}, on this machine only</footer>
</main>
</body>
</html>
`
}
