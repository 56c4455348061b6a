import { IqError } from '../../errors/index.ts'
import {
  openTrust,
  readPin,
  readTrustFile,
  rootSigners,
  type Trust,
  writePin,
} from '../../trust/index.ts'
import { createOutput, type OutputOptions } from '../terminal/output.ts'

export interface ShowTrustOptions extends OutputOptions {
  readonly policy: string
  readonly keys: string
}

/** `trust pin <digest>` */
export async function pinTrust(digest: string, options: ShowTrustOptions): Promise<void> {
  const { policy, keys } = options
  const output = createOutput({})
  const trust = readTrustFile(policy)
  if (trust.digest !== digest.toLowerCase()) {
    throw new IqError('VERIFICATION', `${policy}: its digest is ${trust.digest}, not ${digest}`, {
      next: 'do not use this file: ask whoever gave it to you',
    })
  }
  openTrust(policy, { version: trust.content.version, digest: trust.digest })
  await writePin(keys, trust)
  output.result(`version ${trust.content.version} of ${policy} is believed from now on\n`)
}

/** `trust show` */
export async function showTrust(options: ShowTrustOptions): Promise<void> {
  const output = createOutput(options)
  const trust = readTrustFile(options.policy)
  const { content, digest } = trust
  const isPinned = readPin(options.keys)?.digest === digest
  output.event('trust', { digest, pinned: isPinned, content })
  const pinned = isPinned
    ? 'believed'
    : output.asTyped(`not compared yet: iqchains trust pin ${digest}`)
  const { root, rules, version, issued, expires } = content
  const { quorum, log } = rules
  output.result(
    [
      `version ${version} of ${issued}, expires ${expires}`,
      `digest  ${digest}  (${pinned})`,
      `root    ${rootSigners(trust, trust).length} signed, ${root.threshold} of ${root.keyids.length} must`,
      `quorum  ${quorum.operators} operators ${quorum.mode}, scores within ${quorum.scoreTolerance}`,
      `log     ${log.required ? 'required' : 'optional'}, ${log.witnesses} witnesses`,
      `age     ${rules.maxAgeDays} days at most; transcript ${rules.transcript}`,
      `harness ${rules.harness.join(', ')}`,
      ...rules.suites.map((suite) => `suite   ${suite.name} ${suite.digest}`),
      ...rules.suites.flatMap(({ tiers }) => tiers.map((one) => `  tiers ${one}`)),
      ...keyLines(trust),
      '',
    ].join('\n'),
  )
}

function keyLines({ content }: Trust): string[] {
  return content.keys.map(({ keyid, roles, operator, name, revoked }) => {
    const gone = revoked === null ? '' : `  REVOKED ${revoked.at} (${revoked.reason})`
    return `key     ${keyid}  ${roles.join(',')}  ${name ?? operator}${gone}`
  })
}
