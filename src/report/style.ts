/** The page's style sheet: system fonts, light and dark, a telephone, a screen and A4 paper. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fdfdfb;--ink:#1c1d1f;--soft:#55585d;--faint:#8b8e94;--rule:#d9d9d4;--wash:#f3f3ef;--accent:#1f4f82;--tint:#dfe8f2;--mid:#8fb0d3;--deep:#2f6299;--warn:#8f2d12;--good:#2b6440;--mark:#fbeeb8;
--serif:Charter,"Bitstream Charter","Iowan Old Style","Sitka Text",Cambria,"Source Serif 4","Liberation Serif",Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--ink:#e8e6e1;--soft:#b1b4b9;--faint:#84888f;--rule:#34373c;--wash:#1e2125;--accent:#93bce8;--tint:#1d2c3c;--mid:#41658c;--deep:#7fa9d6;--warn:#f0957a;--good:#8fcaa3;--mark:#4a4220}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--sans)}
main{max-width:868px;margin:0 auto;padding:40px 24px 72px;overflow-wrap:anywhere}
p{margin:0 0 .7em}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:2px}
h1,h2,h3{line-height:1.25;margin:0;text-wrap:balance}
h2{font-size:19px;margin:0 0 14px}
h3{font-size:16px;margin:0 0 6px}
section,figure,details{margin:0;padding:26px 0 0}
section,details,figure{border-top:1px solid var(--rule);margin-top:30px}
.kicker{font-size:12.5px;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:0 0 6px}
h1{font-size:19px;font-weight:600;margin:0 0 22px}
.headline{font:600 33px/1.2 var(--serif);margin:0 0 14px;text-wrap:balance}
.standfirst{font:20px/1.45 var(--serif);margin:0 0 18px;text-wrap:pretty}
.condition{border-left:3px solid var(--rule);padding:2px 0 2px 14px;color:var(--soft);font-size:15px;margin:0 0 22px}
.condition.hearsay{border-color:var(--warn);color:var(--ink)}
.identity{display:grid;grid-template-columns:auto 1fr;gap:3px 18px;margin:0;font-size:14px}
.identity>div{display:contents}
.identity dt{color:var(--soft)}
.identity dd{margin:0;min-width:0;font-variant-numeric:tabular-nums}
audio{width:100%;margin:0 0 18px}
.cites{white-space:normal}
.cite{display:inline-block;font:500 11.5px/1.45 var(--sans);font-variant-numeric:tabular-nums;color:var(--accent);background:var(--wash);border:1px solid var(--rule);border-radius:3px;padding:0 4px;margin:0 3px 0 0;text-decoration:none;vertical-align:.12em;white-space:nowrap}
.cite:hover{border-color:var(--accent)}
.time{font-variant-numeric:tabular-nums;font-size:13.5px;color:var(--soft)}
.small,.count{font-size:13.5px;color:var(--soft)}
.conclusion{margin:0 0 26px}
.conclusion:last-child{margin-bottom:0}
.strength{display:inline-block;font-size:11.5px;font-weight:600;letter-spacing:.05em;text-transform:uppercase;border:1px solid currentColor;border-radius:3px;padding:1px 6px;margin-right:6px;color:var(--accent);vertical-align:.1em}
.soft .strength{border-style:dashed}
.probable .strength{color:var(--soft)}
.conflict h3{color:var(--warn)}
.evidence{list-style:none;margin:10px 0 0;padding:0}
.evidence li{display:grid;grid-template-columns:84px 1fr;gap:0 14px;padding:10px 0;border-top:1px solid var(--rule)}
.evidence p{margin:0 0 3px;font-size:15px}
.evidence .said{font:italic 18px/1.4 var(--serif)}
.evidence .without{color:var(--soft);font-size:14px}
.where{display:flex;flex-direction:column;align-items:flex-start;gap:3px;padding-top:3px}
q{quotes:"“" "”" "‘" "’"}
.hearsay-mark{font:600 11.5px var(--sans);letter-spacing:.05em;text-transform:uppercase;color:var(--warn)}
table{width:100%;border-collapse:collapse;font-size:14px;line-height:1.45}
th,td{text-align:left;vertical-align:top;padding:9px 12px 9px 0;border-bottom:1px solid var(--rule);font-weight:400}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:12.5px;color:var(--soft);vertical-align:bottom;border-bottom:1px solid var(--faint)}
td p{margin:0 0 4px}
.rumours th:first-child{width:22%}.rumours td:nth-child(2){width:16%}.rumours td:nth-child(3){width:13%}.rumours td:nth-child(4){width:15%}
.references th:first-child{width:11%;white-space:nowrap}.references td:nth-child(2){width:29%}.references td:nth-child(3){width:25%}
.references .small{display:block}
.outcome{font-weight:600}
.outcome.refuted{color:var(--warn)}.outcome.supported{color:var(--good)}.outcome.unsettled{color:var(--soft)}
.settle{color:var(--soft)}
.readings{margin:0;padding:0;list-style:none}.readings li+li{margin-top:5px;color:var(--soft)}
.notes{margin:0;padding-left:20px}.notes li{margin:0 0 6px}
.context{list-style:none;margin:0;padding:0}.context li{display:grid;grid-template-columns:132px 1fr;gap:0 16px;padding:8px 0;border-top:1px solid var(--rule)}.context li:first-child{border-top:0}.context p{margin:0}
.distance{display:block;max-width:100%;height:12px}.distance line{stroke:var(--faint)}.distance circle{fill:var(--deep)}
.messages{margin-top:12px}.messages th:first-child{width:24%}.messages td:last-child{width:20%}
.notes .notes{margin-top:4px}
.warning{border-left:3px solid var(--warn);padding:2px 0 2px 14px}
summary{cursor:pointer}
summary h2{display:inline;margin:0}
summary::marker{color:var(--faint)}
details>table,details>ol{margin-top:14px}
.transcript{list-style:none;margin:14px 0 0;padding:0}
.transcript li{display:grid;grid-template-columns:62px 1fr;gap:0 12px;padding:3px 0}
.transcript p{margin:0;max-width:68ch}
mark{background:var(--mark);color:inherit;padding:0 1px}
.marked{color:inherit;text-decoration:none}
.marked:hover mark{text-decoration:underline}
:target{background:var(--mark);scroll-margin-top:40px}
pre{margin:0 0 12px;padding:9px 12px;background:var(--wash);border:1px solid var(--rule);border-radius:3px;font:13px/1.5 var(--mono);white-space:pre-wrap;overflow-wrap:anywhere}
.made .identity{margin:0 0 18px}
a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
figcaption{font-size:13.5px;color:var(--soft);margin-top:12px;text-wrap:pretty}
.timeline{display:block;width:100%;height:auto;font:12.5px var(--sans);overflow:hidden}
.timeline.narrow{display:none}
.timeline text{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.timeline .group{font-size:12.5px;fill:var(--soft);font-weight:600}
.timeline .window{fill:var(--tint);opacity:.75}
.timeline .window-firm{opacity:.75}.timeline .stop{stop-color:var(--tint)}
.timeline .hatch{fill:var(--mid);opacity:.4}
.timeline .bound{stroke:var(--accent);stroke-width:2}
.timeline .bound.soft{stroke-width:1.5;stroke-dasharray:5 4}
.timeline .bound.trail{stroke-width:1;stroke:var(--rule);stroke-dasharray:none}
.timeline .bound-label{fill:var(--accent);font-weight:600}
.timeline .bound-label.soft{font-weight:400}
.timeline .bound-label.open{fill:var(--soft);font-weight:400;font-style:italic}
.timeline .curve{fill:var(--mid);fill-opacity:.35}
.timeline .c90{fill:var(--mid);fill-opacity:.75}.timeline .c50{fill:var(--deep);fill-opacity:.9}
.timeline .interval line{stroke:var(--mid);stroke-width:3}
.timeline .interval .i50{stroke:var(--deep);stroke-width:7}
.timeline .interval circle{fill:var(--paper);stroke:var(--deep);stroke-width:2.5}
.timeline .axis line{stroke:var(--faint)}
.timeline .axis text{fill:var(--soft);font-size:12px}.timeline .axis .major{fill:var(--ink)}
.timeline .mark circle,.timeline .mark path{fill:var(--ink);stroke:var(--ink);stroke-width:1.6}
.timeline .mark .bar{stroke:var(--ink);stroke-width:3;opacity:.35}
.timeline .mark.weak circle,.timeline .mark.unsettled circle{fill:var(--paper);stroke:var(--soft)}
.timeline .mark.refuted path{fill:none;stroke:var(--warn);stroke-width:2.2}.timeline .mark.refuted .bar{stroke:var(--warn)}
.timeline .mark.supported path{fill:none;stroke:var(--good);stroke-width:2.2}.timeline .mark.supported .bar{stroke:var(--good)}
.rhythm .base{stroke:var(--rule)}.rhythm .mark .bar{stroke-width:4}.rhythm .mark .bar.open{stroke-dasharray:4 3}
.rhythm .key circle,.rhythm .key path{fill:var(--soft)}.rhythm .mark.weak path{fill:var(--paper);stroke:var(--soft)}
.rhythm .silence path{fill:none;stroke:var(--ink);stroke-width:1.4}.rhythm .silence text{font-weight:600}
@media (max-width:700px){
main{padding:24px 16px 48px}
.headline{font-size:26px}.standfirst{font-size:18px}
.timeline.wide{display:none}.timeline.narrow{display:block;max-width:560px}
.evidence li,.context li{grid-template-columns:1fr}.where{flex-direction:row;align-items:baseline;gap:8px;padding:0 0 2px}
table,tbody,tr,th,td{display:block;width:auto!important}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{padding:12px 0;border-bottom:1px solid var(--rule)}
tbody th,tbody td{border:0;padding:0 0 7px}
tbody td::before,tbody th::before{content:attr(data-label);display:block;font-size:12.5px;color:var(--soft);font-weight:400}
tbody th{font-weight:600}
.identity{grid-template-columns:1fr}.identity dt{margin-top:6px;font-size:12.5px}
.transcript li{grid-template-columns:1fr}
}
@media print{
@page{size:A4;margin:17mm 18mm}
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--faint:#777;--rule:#c8c8c8;--wash:#f4f4f4;--accent:#1f4f82;--tint:#dfe8f2;--mid:#8fb0d3;--deep:#2f6299;--warn:#8f2d12;--good:#2b6440;--mark:#f7efc9}
body{font-size:10pt;line-height:1.45;background:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:none;padding:0}
h1{font-size:12pt;margin-bottom:12pt}h2{font-size:12.5pt;margin-bottom:8pt}h3{font-size:10.5pt}
.headline{font-size:21pt;margin-bottom:9pt}.standfirst{font-size:12.5pt;margin-bottom:11pt}
.condition{font-size:9.5pt;margin-bottom:11pt}.identity{font-size:9pt}
.cite{font-size:7.5pt}.kicker,.strength{font-size:8pt}figcaption{font-size:8.5pt;margin-top:6pt}
.evidence{margin-top:4pt}.evidence li{grid-template-columns:58pt 1fr;padding:5pt 0}.conclusion{margin-bottom:14pt}
.evidence p{font-size:9.5pt}.evidence .said{font-size:12pt}.evidence .without,.time{font-size:8.5pt}pre{font-size:8pt;padding:5pt 8pt}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none}summary::marker{content:""}
audio{display:none}
h2,h3,summary{break-after:avoid}
figure,tr,.evidence li,.transcript li,pre,.condition,dl>div{break-inside:avoid}
thead{display:table-header-group}
p{orphans:3;widows:3}
section,details,figure{margin-top:14pt;padding-top:11pt}
.evidence .source::after{content:" <" attr(href) ">";font-size:7.5pt;color:var(--soft)}
a{color:inherit}.source{color:var(--accent)}
table{font-size:9pt}.small,.count{font-size:8.5pt}
}
`
