import { type Markup, markup } from '../../charts/index.ts'
import { table } from '../table.ts'
import { visibleLine } from '../visible.ts'

/** What was looked at when a report was verified. */
export interface Checked {
  /** Every check, in order. */
  readonly checks: readonly {
    readonly name: string
    readonly ok: boolean
    readonly detail: string
  }[]
  /** What was not checked and why, one sentence each. */
  readonly unchecked: readonly string[]
}

/** Every check of a verification as a line. */
export function checksSection(title: string, { checks, unchecked }: Checked): Markup {
  return markup`<h2 id="checks">${title}</h2>
${table({
  fixed: true,
  caption: 'Checks, in the order in which they were made',
  head: ['Check', 'Result', 'What was found'],
  rows: checks.map(({ name, ok, detail }) => [
    name,
    ok ? markup`<span class="ok">holds</span>` : markup`<span class="fail">fails</span>`,
    visibleLine(detail, 1000),
  ]),
})}${
  unchecked.length === 0
    ? ''
    : markup`<p>Not checked:</p>
<ul>${unchecked.map((sentence) => markup`<li>${visibleLine(sentence, 1000)}</li>`)}</ul>
`
}`
}
