import { loadTiers } from '../../chains/index.ts'
import { IqError } from '../../errors/index.ts'
import { checkTiers as findingsOf, suitesNear, type TiersFinding } from '../../examine/index.ts'
import { tiersFile } from '../../places/index.ts'
import { tiersText } from '../render/tiers.ts'
import { createOutput, type OutputOptions } from '../terminal/output.ts'

export interface CheckTiersOptions extends OutputOptions {
  readonly suite: readonly string[]
}

/** `tiers check`: exit 2 where a chain could certify nobody; a warning is printed only. */
export async function checkTiers(
  file: string | undefined,
  options: CheckTiersOptions,
): Promise<void> {
  const output = createOutput(options)
  const tiers = await loadTiers(tiersFile(file))
  output.event('tiers', { path: tiers.path, digest: tiers.digest, chains: tiers.chains })
  output.result(`${tiersText(tiers)}\n`)
  const findings = await findingsOf(tiers, suitesNear(tiers.path, options.suite))
  for (const { message } of findings) output.event('finding', { message })
  const [first, ...others] = findings.filter(({ level }) => level === 'fail')
  for (const finding of [...findings.filter(({ level }) => level === 'warn'), ...others]) {
    output.note(output.asTyped(lineOf(finding)))
  }
  if (first) throw new IqError('TIERS', first.message, { next: first.remedy })
  output.note(`${tiers.path} is valid; sha256 ${tiers.digest}`)
}

const marks = { fail: 'FAIL', warn: 'warning' } as const

function lineOf({ level, message, remedy }: TiersFinding): string {
  return `${marks[level]}: ${message}; next: ${remedy}`
}
