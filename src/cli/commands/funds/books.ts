import { IqError } from '../../../errors/index.ts'
import {
  audit,
  exact,
  inPokt,
  invoiceCsv,
  invoiceMarkdown,
  invoiceOf,
  Ledger,
} from '../../../funds/index.ts'
import { createOutput } from '../../terminal/output.ts'

/** `funds audit`: exit 6 unless all that must hold does. */
export function auditCommand(options: { readonly ledger: string; readonly json?: boolean }): void {
  const output = createOutput(options)
  using ledger = new Ledger(options.ledger, 'read')
  const books = audit(ledger)
  output.event('funds-audit', JSON.parse(JSON.stringify(books, exact)))
  const {
    sum,
    minted,
    charged,
    paid,
    burned,
    held,
    unburned,
    outstanding,
    postings,
    weeks,
    faults,
  } = books
  output.result(
    `weeks closed: ${weeks.join(', ') || 'none'}; ${postings} postings; the sum of all entries is ${sum}\n` +
      `minted ${inPokt(minted)} POKT, charged ${inPokt(charged)}, paid ${inPokt(paid)}, burned ${inPokt(burned)}\n` +
      `paid and not yet burned ${inPokt(held)}; minted and not yet burned ${inPokt(unburned)}\n`,
  )
  for (const { operator, upokt } of outstanding) {
    output.result(`outstanding of ${operator}: ${inPokt(upokt)} POKT\n`)
  }
  if (faults.length > 0)
    throw new IqError('VERIFICATION', `${options.ledger}: ${faults.join('; ')}`)
  output.result('the books hold\n')
}

/** `funds invoice` */
export function invoiceCommand(options: {
  readonly ledger: string
  readonly week: string
  readonly operator: string
  readonly format: 'md' | 'json' | 'csv'
}): void {
  using ledger = new Ledger(options.ledger, 'read')
  const invoice = invoiceOf(ledger, options.week, options.operator)
  switch (options.format) {
    case 'md':
      return void process.stdout.write(invoiceMarkdown(invoice))
    case 'csv':
      return void process.stdout.write(invoiceCsv(invoice))
    case 'json':
      return void process.stdout.write(`${JSON.stringify(invoice, exact, 2)}\n`)
  }
}
