import { type Estimate, estimate } from '../../certify/index.ts'
import type { Suite } from '../../suite/index.ts'
import type { LoadedTiers } from '../../tiers/index.ts'
import type { Output } from '../output.ts'

/** `certify --dry-run`: sends nothing. */
export async function dryRun(
  suite: Suite,
  tiers: LoadedTiers,
  options: { readonly limit?: number; readonly concurrency: number },
  output: Output,
): Promise<void> {
  const expected = await estimate(suite, tiers, options.limit)
  output.event('estimate', { ...expected })
  output.result(`${lines(expected, suite, options.concurrency).join('\n')}\n`)
}

function lines(expected: Estimate, suite: Suite, concurrency: number): string[] {
  const { relays, worstRelays, promptTokens, completionTokens, prices } = expected
  const { total, longest, method } = promptTokens
  return [
    `suite       ${suite.name} ${suite.version}, ${suite.tasks.length} tasks`,
    `relays      ${relays}; ${worstRelays} when every one needs all its retries`,
    `tokens in   ${total}, the longest prompt ${longest} (counted with ${method}; the node's own count may differ)`,
    `tokens out  at most ${completionTokens}; expected: unknown before the first answers`,
    `time        unknown before the first answers; ${concurrency} requests in flight at most`,
    ...prices.map(
      ({ chain, usd }) =>
        `value       ${usd === null ? 'unknown: no price is set' : `$${usd}`} at the price of ${chain.id}`,
    ),
    'nothing was sent',
  ]
}
