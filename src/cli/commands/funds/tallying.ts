import { IqError } from '../../../errors/index.ts'
import {
  certificatesIn,
  flagsOf,
  type Rates,
  readOperators,
  readParams,
  readRates,
  readSuppliers,
  type Tally,
  tallyClaims,
} from '../../../funds/index.ts'
import { keyFiles } from '../../../sign/index.ts'

/** Options of whatever tallies a claim file. */
export interface TallyOptions {
  readonly rates: string
  readonly operators: string
  readonly params?: string
  readonly registry?: string
  readonly suppliers?: string
  readonly key: readonly string[]
  readonly keys: string
  readonly json?: boolean
}

/** Tallies a claim file as the options say. */
export async function tallyOf(claims: string, options: TallyOptions): Promise<Tally> {
  const rates = await readRates(options.rates)
  const params = options.params === undefined ? {} : { params: await readParams(options.params) }
  return tallyClaims(claims, rates, await readOperators(options.operators), params)
}

/** Flags of relays without certificate; undefined unless a registry is named. */
export async function flagsIn(tally: Tally, options: TallyOptions, note: (line: string) => void) {
  const { registry, suppliers, key, keys } = options
  if ((registry === undefined) !== (suppliers === undefined)) {
    throw new IqError('USAGE', '--registry and --suppliers belong together')
  }
  if (registry === undefined || suppliers === undefined) return undefined
  const certificates = await certificatesIn({
    folder: registry,
    keys: key.length > 0 ? key : [keyFiles(keys).publicPath],
    suppliers: await readSuppliers(suppliers),
    prices: pricesOf(tally.rates),
    note,
  })
  return flagsOf(tally, certificates)
}

function pricesOf({ chains }: Rates): ReadonlyMap<string, string> {
  return new Map(chains.map(({ chain, usdPerRelay }) => [chain, usdPerRelay]))
}
