import { IqError } from '../../../errors/index.ts'
import { sourcesOf } from '../../../registry/index.ts'
import { createOutput } from '../../terminal/output.ts'
import { openRegistry, type RegistryOptions } from './opened.ts'

/** `registry add <reports...>`: exit 6 when one of them does not verify; the others are added. */
export async function addCommand(
  paths: readonly string[],
  options: RegistryOptions,
): Promise<void> {
  const output = createOutput(options)
  const sources = (await Promise.all(paths.map(sourcesOf))).flat()
  using opened = await openRegistry(options, output.note)
  let refused = 0
  for (const source of sources) {
    const added = await opened.registry.add(source, opened.policy)
    if (added.kind === 'refused') {
      const { digest, check, reason } = added.rejected
      refused++
      await opened.registry.reject(added.rejected)
      output.event('registered', {
        path: source.path,
        state: 'refused',
        report: digest,
        check,
        reason,
      })
      output.result(`refused  ${source.path}: ${check}: ${reason}\n`)
      continue
    }
    const { digest, certificates, score } = added.report
    const chains = certificates.map(({ chain }) => chain)
    output.event('registered', { path: source.path, state: added.kind, report: digest, chains })
    const awarded = chains.join(', ') || 'no chain'
    output.result(
      `${added.kind.padEnd(8)} ${digest.slice(0, 12)}  score ${score?.value ?? 'none'}  ${awarded}\n`,
    )
  }
  if (refused === 0) return
  throw new IqError('VERIFICATION', `${refused} of ${sources.length} reports do not verify`)
}

/** `registry rebuild`: prints the digest of the index. */
export async function rebuildCommand(options: RegistryOptions): Promise<void> {
  const output = createOutput(options)
  using opened = await openRegistry(options, output.note)
  const digest = await opened.registry.rebuild(opened.policy)
  const reports = [...opened.registry.reports()].length
  const rejected = opened.registry.rejected().length
  output.event('rebuilt', { reports, rejected, digest })
  output.result(`${reports} reports, ${rejected} rejected; sha256 of the index ${digest}\n`)
}
