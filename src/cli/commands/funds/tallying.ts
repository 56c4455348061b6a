import { existsSync } from 'node:fs'
import { IqError } from '../../../errors/index.ts'
import {
  certificatesByKeys,
  certificatesByPolicy,
  flagsOf,
  type Registry,
  readOperators,
  readParams,
  readRates,
  readSuppliers,
  sourceOf,
  type Tally,
  tallyClaims,
} from '../../../funds/index.ts'
import { tiersFile } from '../../../places/index.ts'
import { keyFiles } from '../../../sign/index.ts'
import { believedTrust } from '../../../trust/index.ts'

/** Options of whatever tallies a claim file. */
export interface TallyOptions {
  readonly rates: string
  readonly operators: string
  readonly params?: string
  readonly json?: boolean
}

/** Options of whatever looks relays up in certificates. */
export interface RegistryOptions {
  readonly registry?: string
  readonly suppliers?: string
  readonly policy?: string
  readonly log?: string
  readonly suite?: string
  readonly tiers?: string
  readonly key: readonly string[]
  readonly keys: string
}

/** Tallies a claim file as the options say. */
export async function tallyOf(claims: string, options: TallyOptions): Promise<Tally> {
  const rates = await readRates(options.rates)
  const params = options.params === undefined ? {} : { params: await readParams(options.params) }
  return tallyClaims(claims, rates, await readOperators(options.operators), params)
}

/** Flags of relays without certificate; undefined unless a registry is named. */
export async function flagsIn(
  tally: Tally,
  options: RegistryOptions,
  note: (line: string) => void,
) {
  const { registry: folder, suppliers, suite, tiers } = options
  if (folder === undefined || suppliers === undefined) {
    refuseStray(options)
    return undefined
  }
  const registry: Registry = {
    folder,
    prices: new Map(tally.rates.chains.map(({ chain, usdPerRelay }) => [chain, usdPerRelay])),
    tiersAtHand: [tiersFile(tiers)],
    ...(suite === undefined ? {} : { suitesAtHand: [suite] }),
    now: new Date(),
    note,
  }
  const origins = await readSuppliers(suppliers)
  return flagsOf(tally, sourceOf(await certificatesOf(registry, options), origins))
}

async function certificatesOf(registry: Registry, { policy, log, key, keys }: RegistryOptions) {
  if (policy === undefined) {
    if (log !== undefined) throw new IqError('USAGE', '--log is of no use without --policy')
    return certificatesByKeys(registry, key.length > 0 ? key : [ownKey(keys)])
  }
  if (key.length > 0) throw new IqError('USAGE', '--key and --policy: name one of them')
  const trust = await believedTrust(policy, keys)
  return certificatesByPolicy(registry, { trust, ...(log === undefined ? {} : { log }) })
}

/** The user's own key, when none is named. */
function ownKey(keys: string): string {
  const { publicPath } = keyFiles(keys)
  if (existsSync(publicPath)) return publicPath
  throw new IqError('USAGE', 'no key to trust', {
    next: "name the certifier's public key with --key <file>, or a trust policy with --policy",
  })
}

/** What is said of certificates is never passed over. */
function refuseStray(options: RegistryOptions): void {
  const { registry, suppliers, policy, log, suite, tiers, key } = options
  const isNamed = [registry, suppliers, policy, log, suite, tiers].some((one) => one !== undefined)
  if (!isNamed && key.length === 0) return
  throw new IqError('USAGE', 'relays are looked up in certificates by --registry and --suppliers', {
    next: 'name both, or neither of their options',
  })
}
