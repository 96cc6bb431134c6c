/** The one style sheet of the page. It loads nothing: fonts are those of the reader's system. */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c2127; --quiet: #5a6470; --line: #dde1e6; --soft: #f5f6f8; --link: #1f5fa8;
  --critical: #a3121f; --high: #b03a00; --medium: #7a5600; --low: #33566f; --good: #1d6b3a; --mark: #fff3c4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --ink: #e6e9ed; --quiet: #a3adb8; --line: #30373f; --soft: #1c2126; --link: #8cbcf5;
    --critical: #ff8f94; --high: #ffa36b; --medium: #e5c04b; --low: #9cc3de; --good: #7fd09b; --mark: #4a3f14;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 72rem; padding: 0 2rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 1.75rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.01em; margin: 0.25rem 0 0.75rem; max-width: 56rem; }
h2 { font-size: 1.25rem; line-height: 1.3; font-weight: 600; margin: 0 0 1rem; }
h3 { font-size: 1rem; font-weight: 600; margin: 2rem 0 0.25rem; }
p { margin: 0 0 0.5rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
small { display: block; color: var(--quiet); font-size: 0.8125rem; }
code { font: 0.875em ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
i { color: var(--quiet); font-style: normal; }
:target { background: var(--mark); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
header { padding: 2.5rem 0 0; }
header p { color: var(--quiet); }
header .state { margin: 0; font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.04em; text-transform: uppercase; }
header.findings .state { color: var(--critical); }
header.not-clean .state, header.nothing-judged .state { color: var(--medium); }
header.clean .state { color: var(--good); }
main > section { margin-top: 3.5rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.875rem; }
.counts { display: flex; flex-wrap: wrap; gap: 0.5rem 2.25rem; margin: 1.25rem 0 0; }
.counts div { display: flex; flex-direction: column-reverse; }
.counts dt { color: var(--quiet); font-size: 0.8125rem; }
.counts dd { margin: 0; font-size: 1.5rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.counts .zero dd { color: var(--quiet); font-weight: 400; }
.counts .critical dd { color: var(--critical); }
.counts .high dd { color: var(--high); }
nav { margin-top: 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; margin: 0; padding: 0; font-size: 0.9375rem; }
.columns { display: grid; grid-template-columns: minmax(0, 2.2fr) minmax(0, 1fr); gap: 2rem 3.5rem; margin-top: 1.5rem; padding-top: 1.75rem; border-top: 1px solid var(--line); }
.columns section:only-child { grid-column: 1 / -1; }
.columns h2 { margin-bottom: 0.5rem; }
.first td:nth-child(n) { vertical-align: baseline; }
.columns ul { margin: 0 0 0.5rem; padding-left: 1.1rem; }
.columns table { margin-bottom: 0.5rem; }
.critical, .high, .medium, .low { --tone: var(--low); }
.critical { --tone: var(--critical); }
.high { --tone: var(--high); }
.medium { --tone: var(--medium); }
b.critical, b.high, b.medium, b.low, b.gap {
  display: inline-block; min-width: 4.25rem; padding: 0 0.4rem; border: 1px solid var(--tone); border-radius: 3px; color: var(--tone);
  font-size: 0.75rem; font-weight: 600; line-height: 1.25rem; text-align: center;
}
b.critical { background: var(--tone); color: var(--paper); }
b.high { border-width: 2px; line-height: 1.125rem; }
b.low { border-style: dashed; }
b.gap { --tone: var(--high); border-width: 2px; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.5rem; font-size: 0.9375rem; }
caption { text-align: left; font-weight: 600; padding: 0.5rem 0 0.25rem; }
.first caption, .timeline caption, .matrix caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.first th:first-child { width: 40%; }
.first th:nth-child(2) { width: 17%; }
.first th:nth-child(3) { width: 25%; }
.marked { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: 0.75rem; align-items: baseline; }
.list th:first-child { width: 26%; }
.list th:nth-child(2) { width: 16%; }
th, td { padding: 0.5rem 1.25rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: 0.8125rem; padding-top: 0.25rem; padding-bottom: 0.25rem; }
td p { margin: 0 0 0.25rem; }
.who { color: var(--quiet); font-size: 0.9375rem; }
.who strong { color: var(--ink); }
.count { color: var(--quiet); font-weight: 400; }
.do { margin: 0.25rem 0 0.75rem; padding: 0.1rem 0 0.1rem 0.75rem; border-left: 3px solid var(--line); max-width: 46rem; }
ul.do { padding-left: 1.75rem; }
.entries, .index, .policies { list-style: none; margin: 0.25rem 0 0.75rem; padding: 0; }
.entries > li { border-bottom: 1px solid var(--line); }
.entries > li > small { padding: 0 0 0.4rem 6.25rem; }
.line { display: grid; grid-template-columns: 5.25rem minmax(0, 1.25fr) minmax(0, 0.9fr) minmax(0, 1fr) 1rem; gap: 0 1rem; padding: 0.45rem 0; align-items: baseline; font-size: 0.9375rem; }
summary { cursor: pointer; }
summary.line { list-style: none; }
summary.line::-webkit-details-marker { display: none; }
summary.line::after { content: "+"; grid-column: 5; color: var(--quiet); text-align: right; }
details[open] > summary.line::after { content: "\\2212"; }
summary.line:hover, .more > summary:hover { background: var(--soft); }
summary.line > span:nth-of-type(2), summary.line > span:nth-of-type(3), div.line > span:nth-of-type(n + 2) { color: var(--quiet); }
.more > summary { padding: 0.5rem 0; color: var(--link); font-size: 0.9375rem; }
.body { padding: 0.25rem 0 1rem 6.25rem; font-size: 0.9375rem; max-width: 58rem; }
.body ul { margin: 0.25rem 0 0.75rem; padding-left: 1.1rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; margin: 0 0 1rem; padding: 0; color: var(--quiet); font-size: 0.875rem; }
.legend li { display: flex; align-items: center; gap: 0.4rem; }
svg { display: block; overflow: visible; }
.axis, .tick { stroke: var(--line); stroke-width: 1; }
.last-day { stroke: var(--ink); stroke-width: 3; }
.since { stroke: var(--critical); stroke-width: 5; }
.after { fill: var(--critical); }
.before { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
.disc { fill: var(--quiet); }
svg text { fill: var(--quiet); font-size: 0.75rem; }
.timeline { table-layout: fixed; }
.timeline th:nth-child(1) { width: 34%; }
.timeline th:nth-child(2) { width: 20%; }
.timeline td { vertical-align: middle; }
.axis-row { padding-left: 54%; }
.timeline td:nth-child(2) { font-variant-numeric: tabular-nums; }
.matrix { table-layout: fixed; }
.matrix th:first-child { width: 32%; }
.matrix td svg { display: inline-block; vertical-align: middle; margin-right: 0.4rem; }
.matrix td { font-variant-numeric: tabular-nums; white-space: nowrap; vertical-align: middle; }
.matrix th[scope="row"] { vertical-align: middle; }
.index > li { padding: 0.4rem 0; border-bottom: 1px solid var(--line); font-size: 0.9375rem; }
.index span { color: var(--quiet); }
.policies > li { padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.policies p { max-width: 52rem; font-size: 0.9375rem; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1.5rem; margin: 0 0 1rem; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
@media screen and (max-width: 44rem) {
  body { padding: 0 1rem 3rem; }
  header { padding-top: 1.5rem; }
  h1 { font-size: 1.375rem; }
  .columns { grid-template-columns: minmax(0, 1fr); }
  .counts { gap: 0.5rem 1.25rem; }
  .line { grid-template-columns: 5.25rem minmax(0, 1fr) 1rem; }
  .line > span:nth-of-type(n + 2) { grid-column: 2; font-size: 0.875rem; }
  .line > span:empty { display: none; }
  summary.line::after { grid-column: 3; grid-row: 1; }
  .body, .entries > li > small { padding-left: 0; }
  table:not(.matrix), table:not(.matrix) > tbody, table:not(.matrix) > tbody > tr, table:not(.matrix) > tbody > tr > * { display: block; width: auto; }
  table:not(.matrix) > thead { display: none; }
  caption { display: block; }
  table:not(.matrix) > tbody > tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  table:not(.matrix) > tbody > tr > * { padding: 0.1rem 0; border: 0; }
  table:not(.matrix) > tbody > tr > th:nth-child(n) { width: auto; }
  .first td::before { content: attr(data-head) ": "; color: var(--quiet); }
  .first td small { display: inline; font-size: 1em; }
  .first td small::before { content: ", "; }
  .axis-row { padding-left: 0; }
  .matrix th, .matrix td { padding-right: 0.4rem; font-size: 0.8125rem; }
  .matrix td svg { display: block; margin: 0; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --soft: #fff; --link: #000; --critical: #000; --high: #000; --medium: #000; --low: #000; --good: #000; }
  body { max-width: none; padding: 0; }
  html { font-size: 8.5pt; }
  header, main > section { margin-top: 1.5rem; padding-top: 0; }
  h1 { font-size: 1.5rem; }
  nav, summary.line::after { display: none; }
  b.critical { background: none; color: #000; border-width: 3px; line-height: 1rem; }
  .line { grid-template-columns: 5.25rem minmax(0, 1.25fr) minmax(0, 0.9fr) minmax(0, 1fr); }
  .columns { grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  a { text-decoration: none; }
  .whole details::details-content { content-visibility: visible; display: block; }
  tr, .line, .body p, .body li { break-inside: avoid; }
  h2, h3, .who, .line { break-after: avoid; }
}
`;
