import { type Markup, markup } from '../../charts/index.ts'
import { priceInWords, reasonInWords } from '../../publish/index.ts'
import type { Report } from '../../report/index.ts'
import { table } from '../table.ts'
import { visibleLine } from '../visible.ts'

const classes = { certified: 'ok', denied: 'fail', inconclusive: 'open' } as const

/** What was decided for each chain, and why. */
export function verdictsSection({ verdicts: all }: Report): Markup {
  const verdicts = all.filter(({ reason }) => reason !== 'other-suite')
  const others = all.filter(({ reason }) => reason === 'other-suite')
  return markup`<h2 id="verdicts">Verdicts</h2>
${
  verdicts.length === 0
    ? ''
    : table({
        fixed: true,
        caption: 'What was decided for each chain',
        head: ['Chain', 'Least score', 'Verdict', 'Why', 'Per relay'],
        rows: verdicts.map((verdict) => [
          visibleLine(verdict.name),
          verdict.minScore ?? 'none',
          markup`<span class="${classes[verdict.verdict]}">${verdict.verdict}</span>`,
          visibleLine(reasonInWords(verdict), 400),
          priceInWords(verdict),
        ]),
        numbers: [1],
      })
}${
  others.length === 0
    ? ''
    : markup`<p class="quiet">Decided by other suites: ${others.map(({ name }) => visibleLine(name)).join('; ')}.</p>
`
}`
}
