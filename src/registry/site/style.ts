import { pageStyle } from '../../charts/index.ts'

/** The one style sheet of the site: that of all pages, and what lists of nodes need; also on paper. */
export const style = `${pageStyle}
:root { --good: #0b6b45; --bad: #a3261d; --link: #0b57a4 }
@media (prefers-color-scheme: dark) { :root { --good: #5fd3a2; --bad: #ff9d94; --link: #8cc4ff } }
body { max-width: 70rem; margin: 0 auto; padding: 1rem }
a { color: var(--link) }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0 }
.asof { color: var(--soft) }
table { width: 100% }
/* Words stay whole on a phone: the table is moved sideways instead. */
td, th { overflow-wrap: break-word; white-space: normal; min-width: 5rem }
tbody th { min-width: 11rem; max-width: 24rem }
.n, time { white-space: nowrap }
th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline dotted; text-align: inherit }
.valid, .ok { color: var(--good); font-weight: 600 }
.expired, .denied, .withdrawn, .revoked, .insufficient, .invalid, .fail { color: var(--bad); font-weight: 600 }
code { overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: .5rem .75rem }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem }
dl.facts dd { font-weight: 400 }
label { display: block; margin: .5rem 0 }
input { font: inherit; max-width: 100%; padding: .2rem .4rem }
@media (max-width: 40rem) { dl.facts { grid-template-columns: 1fr } dl.facts dd { margin-bottom: .5rem } }
@media print { nav, label { display: none } body { max-width: none } a { color: inherit } }
`
