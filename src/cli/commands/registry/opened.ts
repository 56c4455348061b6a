import { statSync } from 'node:fs'
import { tiersFile } from '../../../places/index.ts'
import {
  FollowedPolicy,
  type PolicySource,
  Registry,
  type RegistryPolicy,
} from '../../../registry/index.ts'
import { believedTrust } from '../../../trust/index.ts'

export interface RegistryOptions {
  readonly registry: string
  readonly policy: string
  readonly keys: string
  readonly log?: string
  readonly suite: readonly string[]
  readonly tiers: readonly string[]
  /** RFC 3339. */
  readonly at?: string
  readonly json?: boolean
}

/** A registry with the policy that it is read under. */
export interface OpenedRegistry extends Disposable {
  readonly registry: Registry
  readonly followed: FollowedPolicy
  readonly policy: RegistryPolicy
  readonly at: Date
}

/** Opens the registry, its policy and its log; an index that is not up to date is made again. */
export async function openRegistry(
  options: RegistryOptions,
  note: (line: string) => void,
): Promise<OpenedRegistry> {
  const now = new Date()
  const source = sourceOf(options)
  const registry = new Registry(options.registry)
  try {
    const followed = await FollowedPolicy.open(registry, source, now)
    const policy = followed.at(now)
    if (registry.isStale) {
      note(
        `${options.registry}: the index is not up to date; making it again${unjudged(policy, options)}`,
      )
      await registry.rebuild(policy)
    }
    const at = options.at === undefined ? now : new Date(options.at)
    const dispose = () => registry[Symbol.dispose]()
    return { registry, followed, policy, at, [Symbol.dispose]: dispose }
  } catch (error) {
    registry[Symbol.dispose]()
    throw error
  }
}

/** What is to be known before reports are looked at without what judges them. */
function unjudged({ trust }: RegistryPolicy, { suite }: RegistryOptions): string {
  if (trust.content.rules.transcript !== 'required' || suite.length > 0) return ''
  return '; the policy wants answers judged again: name --suite and --tiers with registry rebuild'
}

function sourceOf({ policy, keys, log, suite, tiers }: RegistryOptions): PolicySource {
  return {
    trust: () => believedTrust(policy, keys),
    stamp() {
      const stats = statSync(policy, { throwIfNoEntry: false })
      return stats === undefined ? '' : `${stats.mtimeMs} ${stats.size} ${stats.ino}`
    },
    ...(log === undefined ? {} : { log }),
    ...(suite.length === 0 ? {} : { suitesAtHand: suite }),
    ...(tiers.length === 0 ? {} : { tiersAtHand: tiers.map(tiersFile) }),
  }
}
