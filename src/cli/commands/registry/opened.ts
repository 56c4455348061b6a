import { tiersFile } from '../../../places/index.ts'
import { Registry } from '../../../registry/index.ts'
import { believedTrust } from '../../../trust/index.ts'
import type { TrustPolicy } from '../../../verify/index.ts'

export interface RegistryOptions {
  readonly registry: string
  readonly policy: string
  readonly keys: string
  readonly log?: string
  readonly suite?: string
  readonly tiers?: string
  /** RFC 3339. */
  readonly at?: string
  readonly json?: boolean
}

/** A registry with the policy that it is read under. */
export interface OpenedRegistry extends Disposable {
  readonly registry: Registry
  readonly policy: TrustPolicy
  readonly at: Date
}

/** Opens the registry and the policy; an index that is not up to date is made again. */
export async function openRegistry(
  options: RegistryOptions,
  note: (line: string) => void,
): Promise<OpenedRegistry> {
  const { log, suite, tiers } = options
  const now = new Date()
  const trust = await believedTrust(options.policy, options.keys)
  const policy: TrustPolicy = {
    trust,
    now,
    ...(log === undefined ? {} : { log }),
    ...(suite === undefined ? {} : { suite }),
    ...(tiers === undefined ? {} : { tiers: tiersFile(tiers) }),
  }
  const registry = new Registry(options.registry)
  try {
    if (registry.isStale) {
      note(`${options.registry}: the index is not up to date; making it again`)
      await registry.rebuild(policy)
    }
  } catch (error) {
    registry[Symbol.dispose]()
    throw error
  }
  return {
    registry,
    policy,
    at: options.at === undefined ? now : new Date(options.at),
    [Symbol.dispose]: () => registry[Symbol.dispose](),
  }
}
