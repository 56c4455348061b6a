import { IqError } from '../../../errors/index.ts'
import { Ledger, publishWeek, reconcile, reportWeek } from '../../../funds/index.ts'
import { keyFiles, openSigner } from '../../../sign/index.ts'
import { askPassphrase } from '../../terminal/ask-passphrase.ts'
import { createOutput, type Output } from '../../terminal/output.ts'
import { driftIn } from './reconcile.ts'
import { flagsIn, type RegistryOptions, tallyOf } from './tallying.ts'

export interface ReportOptions extends RegistryOptions {
  readonly params?: string
  readonly json?: boolean
  readonly week: string
  readonly ledger: string
  readonly reports: string
  readonly claims?: string
  readonly rates?: string
  readonly operators?: string
  readonly prices?: string
}

/** `funds report` */
export async function fundsReportCommand(options: ReportOptions): Promise<void> {
  const output = createOutput(options)
  using ledger = new Ledger(options.ledger, 'read')
  const bare = reportWeek(ledger, options.week)
  const report = { ...bare, ...(await extrasOf(options, bare.closing.claims, output)) }
  const { privatePath } = keyFiles(options.keys)
  const { signer, isNew } = await openSigner(privatePath, process.env, askPassphrase)
  if (isNew) output.note(`made a certifier key ${signer.keyid} in ${options.keys}`)
  const folder = await publishWeek(report, { folder: options.reports, signer })
  output.event('funds-report', { week: report.week, folder })
  output.result(`${folder}: report.json, report.md, index.html, signed by ${signer.keyid}\n`)
}

/** What only the claim file tells, which must be the one that the week stands at. */
async function extrasOf(options: ReportOptions, closedFrom: string, output: Output) {
  const { claims, rates, operators, week } = options
  if (claims === undefined) {
    refuseStray(options)
    return {}
  }
  if (rates === undefined || operators === undefined) {
    throw new IqError('USAGE', '--claims needs --rates and --operators')
  }
  const tally = await tallyOf(claims, { ...options, rates, operators })
  if (tally.week !== week) {
    throw new IqError('USAGE', `${rates} has the rates of ${tally.week}, not of ${week}`)
  }
  if (tally.file.sha256 !== closedFrom) {
    throw new IqError(
      'CHANGED',
      `${claims}: sha256 ${tally.file.sha256} is not what ${week} stands at`,
      {
        next: `name the claim file with sha256 ${closedFrom}, or correct the week first`,
      },
    )
  }
  const flags = await flagsIn(tally, options, output.note)
  const drift = await driftIn(tally, options.prices)
  return {
    apart: tally.apart,
    reconciled: reconcile(tally),
    ...(drift && { drift }),
    ...(flags && { flags }),
  }
}

/** What is told of claims is never passed over. */
function refuseStray(options: ReportOptions): void {
  const names = ['rates', 'operators', 'params', 'prices', 'registry', 'suppliers'] as const
  const stray = names.find((name) => options[name] !== undefined)
  if (stray !== undefined) throw new IqError('USAGE', `--${stray} is of no use without --claims`)
}
