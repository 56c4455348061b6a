import { existsSync } from 'node:fs'
import { IqError } from '../../errors/index.ts'
import { tiersFile } from '../../places/index.ts'
import { keyFiles } from '../../sign/index.ts'
import { verifyFolder } from '../../verify/index.ts'
import { verificationText } from '../render/verification.ts'
import { createOutput } from '../terminal/output.ts'

export interface VerifyOptions {
  readonly key: readonly string[]
  readonly keys: string
  readonly type?: string
  readonly tiers?: string
  readonly suite?: string
  readonly json?: boolean
}

/** `verify <report>`: exit 6 unless every check holds. */
export async function verifyCommand(path: string, options: VerifyOptions): Promise<void> {
  const output = createOutput(options)
  const result = await verifyFolder(path, {
    keys: trustedKeys(options),
    ...(options.type === undefined ? {} : { predicateTypes: [options.type] }),
    ...(options.suite === undefined ? {} : { suite: options.suite }),
    ...(options.tiers === undefined
      ? { tiersAtHand: tiersFile(undefined) }
      : { tiers: tiersFile(options.tiers) }),
  })
  const { verdict, checks } = result
  const unchecked = verdict === 'invalid' ? [] : result.unchecked
  output.event('verified', { verdict, checks, unchecked })
  output.result(verificationText(result))
  if (verdict === 'verified') return
  const failed = checks.findLast(({ ok }) => !ok)
  const why = verdict === 'expired' ? 'the certificate has expired' : 'not verified'
  throw new IqError('VERIFICATION', `${path}: ${why}: ${failed?.name}: ${failed?.detail}`)
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
