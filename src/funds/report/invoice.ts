import { IqError } from '../../errors/index.ts'
import { type Ledger, standingOf } from '../ledger/index.ts'
import { inPokt } from '../upokt.ts'
import { markdownTable } from './render.ts'
import { reportWeek } from './week-report.ts'

/** What one operator owes for one week; upokt. */
export interface Invoice {
  readonly operator: string
  readonly week: string
  readonly poktUsd: string
  /** SHA-256 of the claim file. */
  readonly claims: string
  readonly lines: readonly {
    readonly chain: string
    readonly relays: bigint
    readonly upokt: bigint
  }[]
  readonly charged: bigint
  readonly paid: bigint
  readonly subsidised: bigint
  readonly due: bigint
}

/** @throws IqError `USAGE` when the week is not closed or the operator has no charge in it */
export function invoiceOf(ledger: Ledger, week: string, operator: string): Invoice {
  const { operators } = reportWeek(ledger, week)
  const closing = standingOf(ledger, week)
  const amounts = operators.find((one) => one.operator === operator)
  if (closing === undefined || amounts === undefined) {
    throw new IqError('USAGE', `'${operator}' has no charge in ${week}`, {
      next: `charged are: ${operators.map((one) => one.operator).join(', ')}`,
    })
  }
  const { charged, paid, subsidised } = amounts
  return {
    operator,
    week,
    poktUsd: closing.poktUsd,
    claims: closing.claims,
    lines: closing.charges
      .filter((one) => one.operator === operator)
      .map(({ chain, relays, upokt }) => ({
        chain,
        relays: BigInt(relays),
        upokt: BigInt(upokt),
      })),
    charged,
    paid,
    subsidised,
    due: charged - paid - subsidised,
  }
}

export function invoiceMarkdown(invoice: Invoice): string {
  const { operator, week, poktUsd, claims, lines, charged, paid, subsidised, due } = invoice
  const rows = lines.map(({ chain, relays, upokt }) => [chain, relays.toString(), inPokt(upokt)])
  return `# Invoice: ${operator}, ${week}

A POKT at $${poktUsd}; claims ${claims}.

${markdownTable(['chain', 'relays', 'POKT'], rows)}

Charged ${inPokt(charged)} POKT, paid ${inPokt(paid)}, subsidised ${inPokt(subsidised)}; **due ${inPokt(due)} POKT**.
`
}

export function invoiceCsv({ operator, week, lines }: Invoice): string {
  const rows = lines.map(({ chain, relays, upokt }) =>
    [operator, week, chain, relays, `${upokt}upokt`, inPokt(upokt)].join(),
  )
  return `operator,week,chain,relays,charge_upokt,charge_pokt\n${rows.join('\n')}\n`
}
