import { loadTiers } from '../../chains/index.ts'
import { tiersFile } from '../../places/index.ts'
import { tiersText } from '../render/tiers.ts'
import { createOutput } from '../terminal/output.ts'

/** `tiers check` */
export async function checkTiers(
  file: string | undefined,
  options: { json?: boolean },
): Promise<void> {
  const output = createOutput(options)
  const tiers = await loadTiers(tiersFile(file))
  output.event('tiers', { path: tiers.path, digest: tiers.digest, chains: tiers.chains })
  output.result(`${tiersText(tiers)}\n`)
  output.note(`${tiers.path} is valid; sha256 ${tiers.digest}`)
}
