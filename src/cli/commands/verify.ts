import { existsSync } from 'node:fs'
import { IqError } from '../../errors/index.ts'
import { tiersFile } from '../../places/index.ts'
import { keyFiles } from '../../sign/index.ts'
import { type FolderPolicy, verifyFolder } from '../../verify/index.ts'
import { verificationText } from '../render/verification.ts'
import { createOutput, type Output } from '../terminal/output.ts'

export interface VerifyOptions {
  readonly key: readonly string[]
  readonly keys: string
  readonly type?: string
  readonly tiers?: string
  readonly suite?: string
  readonly policy?: string
  readonly log?: string
  readonly json?: boolean
}

/** `verify <reports...>`: exit 6 unless every check of every report holds. */
export async function verifyCommand(
  paths: readonly string[],
  options: VerifyOptions,
): Promise<void> {
  const output = createOutput(options)
  const atHand = {
    ...(options.suite === undefined ? {} : { suite: options.suite }),
    ...(options.tiers === undefined
      ? { tiersAtHand: tiersFile(undefined) }
      : { tiers: tiersFile(options.tiers) }),
  }
  const { policy, keys, log } = options
  if (policy !== undefined) {
    const place = log === undefined ? { policy, keys } : { policy, keys, log }
    const { verifyByPolicy } = await import('./verify-policy.ts')
    await verifyByPolicy(paths, place, atHand, output)
    return
  }
  if (log !== undefined) throw new IqError('USAGE', '--log is of no use without --policy')
  const failures: string[] = []
  for (const path of paths) failures.push(...(await verifyByKeys(path, options, atHand, output)))
  if (failures.length > 0) throw new IqError('VERIFICATION', failures.join('; '))
}

/** Verifies one report with the keys named. @returns why it is not verified, if it is not */
async function verifyByKeys(
  path: string,
  options: VerifyOptions,
  atHand: Partial<FolderPolicy>,
  output: Output,
): Promise<readonly string[]> {
  const result = await verifyFolder(path, {
    ...atHand,
    keys: trustedKeys(options),
    ...(options.type === undefined ? {} : { predicateTypes: [options.type] }),
  })
  const { verdict, checks } = result
  const unchecked = verdict === 'invalid' ? [] : result.unchecked
  output.event('verified', { verdict, checks, unchecked })
  output.result(verificationText(result))
  if (verdict === 'verified') return []
  const failed = checks.findLast(({ ok }) => !ok)
  const why = verdict === 'expired' ? 'the certificate has expired' : 'not verified'
  return [`${path}: ${why}: ${failed?.name}: ${failed?.detail}`]
}

/** The keys named, or the user's own when none is. Never a key found beside the report. */
function trustedKeys({ key, keys }: VerifyOptions): readonly string[] {
  const own = keyFiles(keys).publicPath
  if (key.length === 0 && !existsSync(own)) {
    throw new IqError('USAGE', 'no key to trust', {
      next: "name the certifier's public key with --key <file>",
    })
  }
  return key.length > 0 ? key : [own]
}
