import { checkLimits, type LimitCheck } from './check-limits.ts'
import { type LimitsProbe, probeAt, type TokenLimits } from './probe.ts'

/** What the limits of a chain say of a node that meets its score. */
export type LimitsCompliance =
  | 'kept'
  | 'not-probed'
  | 'not-shown'
  | 'inside-refused'
  | 'beyond-answered'

/**
 * Whether a node keeps the limits of a chain, by what was probed: it answers calls inside them and,
 * where the chain demands it, drops larger ones. What neither shows is no fault of the node; a call
 * that only failed shows nothing.
 */
export function complianceWith(
  limits: TokenLimits | null,
  probes: readonly LimitsProbe[],
): LimitsCompliance {
  if (limits === null) return 'kept'
  const probe = probeAt(probes, limits)
  if (probe === undefined) return 'not-probed'
  const checks = checkLimits(probe)
  const inside = checks.filter(isInside)
  const beyond = limits.beyond === 'drop' ? checks.filter((check) => !isInside(check)) : []
  if (inside.some(({ holds }) => holds === 'no')) return 'inside-refused'
  if (beyond.some(({ holds }) => holds === 'no')) return 'beyond-answered'
  return [...inside, ...beyond].some(({ holds }) => holds === 'failed') ? 'not-shown' : 'kept'
}

function isInside({ id }: LimitCheck): boolean {
  return id.endsWith('-inside')
}
