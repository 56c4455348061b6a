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
        head: ['Chain', 'Verdict', 'Why', 'Least score', 'Per relay'],
        rows: verdicts.map((verdict) => [
          visibleLine(verdict.name),
          markup`<span class="${classes[verdict.verdict]}">${verdict.verdict}</span>`,
          visibleLine(reasonInWords(verdict), 400),
          verdict.minScore ?? 'none',
          priceInWords(verdict),
        ]),
        numbers: [3],
      })
}${
  others.length === 0
    ? ''
    : markup`<p class="quiet">Decided by other suites: ${others.map(({ name }) => visibleLine(name)).join('; ')}.</p>
`
}`
}

/** What a report decided for a chain, with the reason, in one line; empty where it says nothing of it. */
export function verdictInWords({ verdicts }: Report, chain: string): string {
  const found = verdicts.find((one) => one.chain === chain)
  return found === undefined ? '' : visibleLine(`${found.verdict}: ${reasonInWords(found)}`, 400)
}
