import { IqError } from '../../errors/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { inPokt } from '../upokt.ts'
import { markdownTable } from './markdown.ts'
import { priceInWords, spanInWords } from './sections.ts'
import { type Amounts, type ChainWeek, dueOf, reportWeek } from './week-report.ts'

/** What one operator owes for one week; upokt. */
export interface Invoice extends Amounts {
  readonly schema: 'iqchains/funds-invoice/v1'
  readonly operator: string
  readonly week: string
  readonly from: string
  readonly until: string
  readonly poktUsd: string
  readonly window: { readonly first: string; readonly last: string } | null
  /** SHA-256 of the claim file. */
  readonly claims: string
  readonly lines: readonly Omit<ChainWeek, 'operator'>[]
  readonly due: bigint
}

/** @throws IqError `USAGE` when the week is not closed or the operator has no charge in it */
export function invoiceOf(ledger: Ledger, week: string, operator: string): Invoice {
  const { closing, operators, chains, from, until } = reportWeek(ledger, week)
  const amounts = operators.find((one) => one.operator === operator)
  if (amounts === undefined) {
    throw new IqError('USAGE', `'${operator}' has no charge in ${week}`, {
      next: `charged are: ${operators.map((one) => one.operator).join(', ')}`,
    })
  }
  const { poktUsd, window, claims } = closing
  return {
    schema: 'iqchains/funds-invoice/v1',
    ...amounts,
    week,
    from,
    until,
    poktUsd,
    window,
    claims,
    lines: chains
      .filter((one) => one.operator === operator)
      .map(({ operator: _, ...line }) => line),
    due: dueOf(amounts),
  }
}

const amountNames = ['charged', 'subsidised', 'paid', 'burned'] as const

export function invoiceMarkdown(invoice: Invoice): string {
  const { operator, week, claims, lines, due } = invoice
  const rows = lines.map((line) => [
    line.chain === '' ? '(of no chain)' : line.chain,
    line.relays.toString(),
    ...amountNames.map((name) => inPokt(line[name])),
    inPokt(dueOf(line)),
  ])
  const all = ['**all**', lines.reduce((sum, { relays }) => sum + relays, 0n).toString()]
  const totals = [...amountNames.map((name) => inPokt(invoice[name])), inPokt(due)]
  const head = ['chain', 'relays', ...amountNames.map((name) => `${name} POKT`), 'due POKT']
  return `# Invoice: ${operator}, ${week}

${spanInWords(invoice)} ${priceInWords(invoice)} Claims: sha256 ${claims}.

${markdownTable(head, rows)}
| ${[...all, ...totals].join(' | ')} |

**Due: ${inPokt(due)} POKT** (${due} upokt).
`
}

/** One line for each chain; amounts are whole upokt, as their columns say. */
export function invoiceCsv({ operator, week, lines }: Invoice): string {
  const head = [
    'operator',
    'week',
    'chain',
    'relays',
    ...amountNames.map((name) => `${name}_upokt`),
    'due_upokt',
  ]
  const rows = lines.map((line) =>
    [
      operator,
      week,
      line.chain,
      line.relays,
      ...amountNames.map((name) => line[name]),
      dueOf(line),
    ].join(),
  )
  return `${[head.join(), ...rows].join('\n')}\n`
}
