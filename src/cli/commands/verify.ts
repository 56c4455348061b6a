import { existsSync } from 'node:fs'
import { IqError } from '../../errors/index.ts'
import {
  type FolderPolicy,
  type VerifiedContent,
  type VerifyResult,
  verifyFolder,
} from '../../verify/index.ts'
import { suiteFolder, tiersFile } from '../bundled.ts'
import { keyFiles } from '../keys.ts'
import { createOutput, type Output } from '../output.ts'

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
    ...(options.suite === undefined ? {} : { suite: suiteFolder(options.suite) }),
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
    now: new Date(),
    ...(options.type === undefined ? {} : { predicateTypes: [options.type] }),
  })
  print(result, output)
  if (result.verdict === 'verified') return []
  const failed = result.checks.findLast(({ ok }) => !ok)
  const why = result.verdict === 'expired' ? 'the certificate has expired' : 'not verified'
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

function print(result: VerifyResult, output: Output): void {
  for (const { name, ok, detail } of result.checks) {
    output.result(`  ${ok ? 'ok  ' : 'FAIL'} ${name}: ${detail}\n`)
  }
  const unchecked = result.verdict === 'invalid' ? [] : result.unchecked
  for (const sentence of unchecked) output.result(`  --   ${sentence}\n`)
  output.event('verified', { verdict: result.verdict, checks: result.checks, unchecked })
  if (result.verdict !== 'verified') return
  output.result(`${wordFor(result.content)}: signed by ${result.signers.join(', ')}\n`)
  if (result.content.kind === 'node-eval') {
    const { score, tiers, node, validUntil } = result.content.statement.predicate
    const awarded = tiers.awarded.length > 0 ? tiers.awarded.join(', ') : 'no chain'
    const scored = score
      ? `score ${score.value} (95 % interval ${score.ci95.lower} - ${score.ci95.upper}, n = ${score.n})`
      : 'no composite score'
    output.result(
      `${node.endpointOrigin}: ${scored}; certified for ${awarded}; valid until ${validUntil}\n`,
    )
  } else {
    output.result('a statement of another kind: only its signature and subjects were checked\n')
  }
}

/** Who certified a node of their own is not to be taken for a third party. */
function wordFor(content: VerifiedContent): string {
  const isSelf =
    content.kind === 'node-eval' && content.statement.predicate.assuranceLevel === 'self'
  return isSelf ? 'SELF-CERTIFIED' : 'VERIFIED'
}
