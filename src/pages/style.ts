import { pageStyle } from '../charts/index.ts'

/** The one style sheet: that of all pages, and what reports and lists of nodes need; also on paper. */
export const style = `${pageStyle}
:root { --good: #0b6b45; --bad: #a3261d; --open: #7a5200; --link: #0b57a4; --mark: #eef4fb; --shade: rgb(0 0 0 / .28) }
@media (prefers-color-scheme: dark) { :root { --good: #5fd3a2; --bad: #ff9d94; --open: #f0c060; --link: #8cc4ff; --mark: #1b2733; --shade: rgb(255 255 255 / .3) } }
body { max-width: 78rem; margin: 0 auto; padding: 0 1rem 2rem }
a { color: var(--link) }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
.skip { position: absolute; left: -100rem } .skip:focus { position: static }
header { border-bottom: 1px solid var(--line); margin-bottom: 1.5rem }
nav { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.75rem; padding: .8rem 0 }
.site { font-weight: 700; letter-spacing: -.01em }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0 }
nav a { display: inline-block; padding: .2rem 0; text-decoration: none } nav a:hover { text-decoration: underline }
nav a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: 0 2px 0 var(--link) }
h1 { letter-spacing: -.015em }
td:has(.model) { min-width: 13rem }
.who a { white-space: nowrap }
.score { white-space: nowrap }
.model { display: block; color: var(--soft); font-size: .85em }
.asof, .quiet { color: var(--soft) } .asof { font-size: .9rem }
p, li { max-width: 48rem }
table { width: 100% }
/* A shade at an edge tells that the table goes on there; the cover moves with the table and hides it at its end. */
.wide { background: linear-gradient(90deg, var(--ground) 40%, transparent) left / 2.5rem 100% no-repeat local, linear-gradient(-90deg, var(--ground) 40%, transparent) right / 2.5rem 100% no-repeat local, linear-gradient(90deg, var(--shade), transparent) left / .9rem 100% no-repeat scroll, linear-gradient(-90deg, var(--shade), transparent) right / .9rem 100% no-repeat scroll }
/* Words stay whole on a phone: the table is moved sideways instead. */
td, th { overflow-wrap: break-word; white-space: normal; min-width: 5rem }
tbody th { min-width: 11rem; max-width: 24rem }
tbody tr:hover, tbody tr:hover > th { background: var(--mark) }
caption { padding-bottom: .3rem; font-size: .85rem } caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2rem) }
.n, .short, .id, time { white-space: nowrap } thead .n { white-space: normal }
.n, .short { min-width: 3.5rem } .long { min-width: 14rem } td code { white-space: nowrap } td code.said { white-space: normal }
table.fixed { width: auto } table.fixed th, table.fixed td { padding-right: 1.5rem } table.fixed tbody th.short { min-width: 0 }
th button, thead th a { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline dotted; text-underline-offset: .2em; text-align: inherit }
th[aria-sort=ascending] > *::after { content: " ▲" } th[aria-sort=descending] > *::after { content: " ▼" }
.valid, .ok { color: var(--good); font-weight: 600 }
.expired, .denied, .withdrawn, .revoked, .insufficient, .invalid, .fail { color: var(--bad); font-weight: 600 }
.open { color: var(--open); font-weight: 600 }
svg.score-mark { display: block; width: 5.5rem; height: .8rem; margin: .3rem 0 0 }
code { overflow-wrap: anywhere; font-size: .9em }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: .4rem; background: var(--raised); padding: .5rem .75rem; margin: .5rem 0; font-size: .85rem }
dl.facts { margin: .8rem 0 } dl.facts div { display: grid; grid-template-columns: 14rem 1fr; align-items: baseline; gap: 0 1rem; padding: .25rem 0; border-bottom: 1px solid var(--line) }
dl.facts dt { font-size: .9rem } dl.facts dd { font-weight: 400; min-width: 0 }
dl.figures dd { font-size: 1.1rem } .names { list-style: none; margin: 0; padding: 0; font-size: 1rem; line-height: 1.35 } .names li + li { margin-top: .25rem }
label { display: inline-block; margin: .4rem .8rem .4rem 0 }
input, select, form button { font: inherit; max-width: 100%; padding: .25rem .5rem; color: inherit; background: var(--raised); border: 1px solid var(--soft); border-radius: .3rem }
.jump, .pages { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0; margin: .8rem 0 }
.answer { border-top: 1px solid var(--line); padding: .2rem 0 .6rem } .answer h3 > a { color: var(--soft); margin-right: .4rem }
.answer h3 .ok, .answer h3 .fail { font-size: .85rem; margin-left: .5rem }
.answer:target { background: var(--mark) }
.read { font-size: .9rem; max-width: none }
.picture { margin: .4rem 0 } .picture img, .picture .absent { box-sizing: border-box; width: 10rem; height: auto; display: block; border: 1px solid var(--line); border-radius: .2rem }
.picture .absent { padding: .5rem; border-style: dashed; color: var(--soft); font-size: .85rem } figcaption { font-size: .8rem; color: var(--soft); overflow-wrap: anywhere }
progress { width: 100%; max-width: 30rem; accent-color: var(--link) }
.badge { vertical-align: middle }
footer { border-top: 1px solid var(--line); padding-top: .8rem }
[hidden] { display: none !important }
@media (min-width: 40rem) {
  .answer:has(> .picture) { display: grid; grid-template-columns: 10rem minmax(0, 1fr); column-gap: 1.2rem; align-items: start }
  .answer:has(> .picture) > * { grid-column: 2 } .answer:has(> .picture) > h3 { grid-column: 1 / -1 }
  .answer > .picture { grid-column: 1; grid-row: 2 / span 5 }
}
@media (min-width: 60rem) {
  .answers:has(.picture) { display: grid; grid-template-columns: repeat(auto-fill, minmax(24rem, 1fr)); column-gap: 2rem }
  .answers:has(.picture) > h2 { grid-column: 1 / -1 } .answers > .answer { min-width: 0 }
}
@media (max-width: 40rem) {
  dl.facts div { grid-template-columns: 1fr; padding: .4rem 0 } h1 { font-size: 1.35rem }
  .search label, .search input { display: block; width: 100%; box-sizing: border-box; margin-right: 0 } label.search, label.search input { display: block; width: 100%; box-sizing: border-box }
  th, td { padding-right: .7rem } td:not(.n, .short) { min-width: 7rem } tbody th { min-width: 9rem; max-width: 9rem; overflow-wrap: anywhere } tbody th.short, table.fixed tbody th.short { min-width: 4rem; max-width: none } tbody th + td, thead th:first-child + th { padding-left: .7rem } td:has(.model) { min-width: 11rem } td.long { min-width: 17rem }
  /* What names the row stays while the others are moved; borders of their own stay with it. */
  table { border-collapse: separate; border-spacing: 0 }
  tbody th, thead th:first-child { position: sticky; left: 0; z-index: 1; background: linear-gradient(var(--ground), var(--ground)) 0 1px no-repeat; box-shadow: 1px 0 var(--line) }
  /* Whole in the text, to be searched and copied. */
  tbody th > code { display: inline-block; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; vertical-align: bottom }
}
@media print {
  nav ul, form, .search, .skip, .pages { display: none } header { border: 0; margin: 0 } nav { padding: 0 } body { max-width: none; margin: 0; padding: 0 } a { color: inherit; text-decoration: none }
  .wide { background: none } td code { white-space: normal } td { min-width: 4rem } tbody th, td.long, td:has(.model) { min-width: 6rem } td, th { padding-right: .5rem } thead th, .n, td.short, tbody th.short { min-width: 0 } .long { overflow-wrap: anywhere } th button { text-decoration: none }
  .answer, dl.facts div { break-inside: avoid } main { color: #000 }
}
`
