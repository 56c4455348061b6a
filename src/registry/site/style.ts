/** The one style sheet: light and dark, narrow and wide, screen and paper. */
export const style = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1a1f26, #e8eaed);
  --quiet: light-dark(#4d5662, #a9b1bb);
  --line: light-dark(#d5dae0, #3a424c);
  --paper: light-dark(#ffffff, #14181d);
  --good: light-dark(#0b6b45, #5fd3a2);
  --bad: light-dark(#a3261d, #ff9d94);
  --link: light-dark(#0b57a4, #8cc4ff);
}
* { box-sizing: border-box }
body {
  font: 16px/1.5 system-ui, sans-serif;
  color: var(--ink);
  background: var(--paper);
  max-width: 70rem;
  margin: 0 auto;
  padding: 1rem;
}
a { color: var(--link) }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0 }
h1 { font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere }
h2 { font-size: 1.2rem; margin-top: 2rem }
.asof, .quiet { color: var(--quiet) }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; color: var(--quiet); padding-bottom: .25rem }
th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line) }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
th.number { text-align: right }
th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline dotted }
.valid, .ok { color: var(--good); font-weight: 600 }
.expired, .denied, .withdrawn, .revoked, .insufficient, .invalid, .fail { color: var(--bad); font-weight: 600 }
time { white-space: nowrap }
code { overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: .5rem .75rem; margin: .5rem 0 }
svg { max-width: 100%; height: auto }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem }
dt { color: var(--quiet) }
dd { margin: 0; overflow-wrap: anywhere }
label { display: block; margin: .5rem 0 }
input { font: inherit; max-width: 100%; padding: .2rem .4rem }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } }
@media print { nav, label { display: none } body { max-width: none } a { color: inherit } }
`
