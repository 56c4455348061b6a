import { existsSync } from 'node:fs'
import { IqError } from '../../errors/index.ts'
import { tiersFile } from '../../places/index.ts'
import { keyFiles } from '../../sign/index.ts'
import {
  type FolderPolicy,
  reportFoldersIn,
  type VerifyResult,
  verifyFolder,
} from '../../verify/index.ts'
import { aboutReport, verificationText, wordFor } from '../render/verification.ts'
import { contradictions, type VerifiedRow, verifiedTable } from '../render/verified-table.ts'
import { createOutput, type Output, type OutputOptions } from '../terminal/output.ts'
import { type SampleOptions, verifySample } from './verify-sample.ts'

export interface VerifyOptions extends SampleOptions, OutputOptions {
  readonly key: readonly string[]
  readonly keys: string
  readonly type?: string
  readonly operatorKey?: readonly string[]
  readonly tiers?: string
  readonly suite?: string
  readonly opening?: string
  readonly policy?: string
  readonly log?: string
  readonly svr?: string
  readonly svrKey?: string
}

/** `verify <reports...>`: exit 6 unless every check of every report holds. */
export async function verifyCommand(
  paths: readonly string[],
  options: VerifyOptions,
): Promise<void> {
  const output = createOutput(options)
  const atHand = {
    judgeBundled: true,
    ...(options.suite === undefined ? {} : { suite: options.suite }),
    ...(options.opening === undefined ? {} : { opening: options.opening }),
    ...(options.tiers === undefined ? {} : { tiers: tiersFile(options.tiers) }),
  }
  const { policy } = options
  if (policy !== undefined) {
    const { verifyByPolicy } = await import('./verify-policy.ts')
    await verifyByPolicy(paths, { ...options, policy }, atHand, output)
    return
  }
  for (const name of ['log', 'svr', 'svrKey'] as const) {
    const flag = name === 'svrKey' ? 'svr-key' : name
    if (options[name] !== undefined) {
      throw new IqError('USAGE', `--${flag} is of no use without --policy`)
    }
  }
  const rows: VerifiedRow[] = []
  for (const path of paths.flatMap(reportFoldersIn)) {
    rows.push(await verifyByKeys(path, options, atHand, output))
  }
  if (rows.length > 1) output.result(`\n${verifiedTable(rows)}\n`)
  for (const line of contradictions(rows)) output.result(`${line}\n`)
  const failures = rows.flatMap(({ failure }) => failure ?? [])
  if (failures.length === 0) return
  const isStranger = failures.some((failure) => failure.includes(stranger))
  throw new IqError('VERIFICATION', failures.join('; '), {
    ...(isStranger && {
      next: 'to trust it, once you know whose it is: --key <file of its public key>',
    }),
  })
}

/** As the check of signatures says it. */
const stranger = 'which you do not trust'

/** Verifies one report with the keys named. */
async function verifyByKeys(
  path: string,
  options: VerifyOptions,
  atHand: Partial<FolderPolicy>,
  output: Output,
): Promise<VerifiedRow> {
  const result = withTimestamps(
    await verifyFolder(path, {
      ...atHand,
      keys: trustedKeys(options),
      operatorKeys: options.operatorKey ?? [],
      ...(options.type === undefined ? {} : { predicateTypes: [options.type] }),
    }),
  )
  const { verdict, checks } = result
  const held = verdict === 'invalid' ? undefined : result
  const content = held?.content.kind === 'node-eval' ? held.content : undefined
  const about = content && aboutReport(content.statement, content.report, held?.isProven ?? false)
  output.event('verified', {
    path,
    verdict,
    word: wordFor(result),
    checks,
    unchecked: held?.unchecked ?? [],
    signersWord: held?.word ?? [],
    isJudged: held?.isJudged ?? false,
    ...(about === undefined ? {} : { about }),
  })
  output.result(verificationText(result))
  await verifySample(path, result, options, output)
  const failure = verdict === 'verified' ? undefined : `${path}: ${whyNot(result)}`
  return { path, word: wordFor(result), about, failure }
}

/** Whose word a time stamp is, only a policy says. */
function withTimestamps(result: VerifyResult): VerifyResult {
  if (result.verdict === 'invalid' || result.signed.timestamps.length === 0) return result
  const sentence = 'its time stamps were not looked at: that takes a --policy'
  return { ...result, unchecked: [...result.unchecked, sentence] }
}

function whyNot({ verdict, checks }: VerifyResult): string {
  switch (verdict) {
    case 'verified':
      return ''
    case 'expired':
      return `the certificate has expired: ${lastFailed(checks)}`
    case 'insufficient':
      return 'signed, but nothing was decided again: name its --tiers and have its transcript'
    case 'invalid':
      return `not verified: ${lastFailed(checks)}`
  }
}

function lastFailed(checks: VerifyResult['checks']): string {
  const failed = checks.findLast(({ ok }) => !ok)
  return `${failed?.name}: ${failed?.detail}`
}

/** The keys named, or the user's own when none is. Never a key found beside the report. */
function trustedKeys({ key, keys }: VerifyOptions): readonly string[] {
  const own = keyFiles(keys).publicPath
  if (key.length === 0 && !existsSync(own)) {
    throw new IqError('USAGE', 'no key to trust', {
      next: "name the certifier's public key with --key <file>: it comes from the certifier, never from the report",
    })
  }
  return key.length > 0 ? key : [own]
}
