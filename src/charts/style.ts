/** The style of every page: light and dark, narrow and wide, and what charts need. */
export const pageStyle = `:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d5dae0; --ground: #fff; --raised: #f5f7f9 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --soft: #9aa4af; --line: #363c44; --ground: #14171b; --raised: #1d2126 } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); max-width: 64rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem; line-height: 1.2; overflow-wrap: anywhere; text-wrap: balance } h2 { font-size: 1.15rem; margin: 2.2rem 0 .4rem } h3 { font-size: 1rem; margin: 1.4rem 0 .3rem; overflow-wrap: anywhere }
p { margin: .4rem 0; overflow-wrap: anywhere }
svg[viewBox] { width: 100%; height: auto }
figure { margin: .8rem 0 } figure svg { display: block; overflow: visible }
/* Letters stay readable where lines run through them. */
figure svg[role=img] text { paint-order: stroke; stroke: var(--ground); stroke-width: 3px; stroke-linejoin: round }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; margin: .4rem 0 0; padding: 0; font-size: .85rem }
.legend li { overflow-wrap: anywhere } .swatch { display: inline-block; width: .75rem; height: .75rem; margin-right: .4rem }
.segment { stroke: var(--ground) }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .6rem; margin: 1.2rem 0 }
.figures div { background: var(--raised); border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .8rem }
dt { color: var(--soft); font-size: .85rem } dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-size: .9rem; margin: .6rem 0 } caption { text-align: left; color: var(--soft) }
th, td { padding: .3rem 1rem .3rem 0; text-align: left; vertical-align: top; white-space: nowrap; border-bottom: 1px solid var(--line) }
thead th { color: var(--soft); font-weight: 600; vertical-align: bottom; white-space: normal } tbody th { font-weight: 400 }
.n { text-align: right; font-variant-numeric: tabular-nums }
footer { color: var(--soft); font-size: .85rem; margin-top: 2.5rem; overflow-wrap: anywhere }
summary { cursor: pointer; color: var(--soft); font-size: .85rem }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt } table { font-size: 8.5pt } details:not([open]) { display: none } .wide { overflow: visible }
  figure, tr, thead, pre, .figures { break-inside: avoid } h2, h3, caption, thead { break-after: avoid } tbody tr:first-child { break-before: avoid }
}
`
