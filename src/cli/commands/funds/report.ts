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
  const report = reportWeek(ledger, options.week, await extrasOf(options, output))
  const { privatePath } = keyFiles(options.keys)
  const { signer, isNew } = await openSigner(privatePath, process.env, askPassphrase)
  if (isNew) output.note(`made a certifier key ${signer.keyid} in ${options.keys}`)
  const folder = await publishWeek(report, { folder: options.reports, signer })
  output.event('funds-report', { week: report.week, folder })
  output.result(`${folder}: report.json, report.md, index.html, signed by ${signer.keyid}\n`)
}

async function extrasOf(options: ReportOptions, output: Output) {
  const { claims, rates, operators, week } = options
  if (claims === undefined) return {}
  if (rates === undefined || operators === undefined) {
    throw new IqError('USAGE', '--claims needs --rates and --operators')
  }
  const named = { ...options, rates, operators }
  const tally = await tallyOf(claims, named)
  if (tally.week !== week) {
    throw new IqError('USAGE', `${rates} has the rates of ${tally.week}, not of ${week}`)
  }
  const flags = await flagsIn(tally, named, output.note)
  const drift = await driftIn(tally, options.prices)
  return {
    apart: tally.apart,
    reconciled: reconcile(tally),
    ...(drift && { drift }),
    ...(flags && { flags }),
  }
}
