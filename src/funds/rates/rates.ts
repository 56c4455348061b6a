import { formatDecimal, parseDecimal } from '../../decimal/index.ts'
import { IqError } from '../../errors/index.ts'
import { parseJson, readBytes } from '../../files/index.ts'
import { checker, type Static } from '../../schema/index.ts'
import { parseWeek, type Week } from '../week/index.ts'
import { relayRate } from './morse.ts'
import type { PoktPrice } from './prices.ts'
import { RatesSchema } from './rates-schema.ts'
import { computeUnitsOf, costGranularity, tokensMultiplier } from './shannon.ts'

/** What a relay of each chain mints and costs in one week. */
export type Rates = Static<typeof RatesSchema>

/** What of `tiers.json` the rates depend on. */
export interface PricedChains {
  /** SHA-256 of the file. */
  readonly digest: string
  readonly chains: readonly { readonly id: string; readonly pricePerRelayUsd: string | null }[]
}

/**
 * The rates of a week.
 * @throws IqError `TIERS` for a chain whose price is 0, or rounds to no upokt, or where none has a price
 */
export function ratesOf(week: Week, tiers: PricedChains, pokt: PoktPrice): Rates {
  const chains = tiers.chains.flatMap(({ id, pricePerRelayUsd: usd }) =>
    usd === null ? [] : [chainRate(id, usd, pokt.usd)],
  )
  if (chains.length === 0) throw new IqError('TIERS', 'no chain has a price')
  return {
    schema: 'iqchains/funds-rates/v1',
    week: week.name,
    poktUsd: pokt.usd,
    window: pokt.window,
    tiers: tiers.digest,
    rounding: 'half-even to whole upokt',
    chains,
    unpriced: tiers.chains
      .filter(({ pricePerRelayUsd }) => pricePerRelayUsd === null)
      .map(({ id }) => id),
    shannonTokensMultiplier: tokensMultiplier(parseDecimal(pokt.usd)).toString(),
    shannonCostGranularity: costGranularity.toString(),
  }
}

function chainRate(chain: string, usd: string, poktUsd: string): Rates['chains'][number] {
  const { upokt, errorUsdPerMillion } = relayRate(parseDecimal(usd), parseDecimal(poktUsd))
  if (upokt === 0n) {
    throw new IqError('TIERS', `chain '${chain}': $${usd} at $${poktUsd} per POKT is not one upokt`)
  }
  return {
    chain,
    usdPerRelay: usd,
    upoktPerRelay: upokt.toString(),
    errorUsdPerMillionRelays: errorUsdPerMillion,
    shannon: shannonOf(usd, poktUsd),
  }
}

function shannonOf(usd: string, poktUsd: string): Rates['chains'][number]['shannon'] {
  const units = computeUnitsOf(parseDecimal(usd))
  switch (units.kind) {
    case 'one-relay':
      return { kind: units.kind, computeUnitsPerRelay: units.perRelay.toString() }
    case 'several-relays': {
      const part = { units: units.perRelay, scale: 9 }
      return {
        kind: units.kind,
        computeUnitsPerRelay: units.perRelay.toString(),
        relays: units.relays.toString(),
        usdPerRelay: formatDecimal(part),
        upoktPerRelay: relayRate(part, parseDecimal(poktUsd)).upokt.toString(),
      }
    }
    case 'inexpressible':
      return units
  }
}

const check = checker(RatesSchema)

/** Reads the rates that `funds rates --out` wrote. @throws IqError `DATA`, naming file and place */
export async function readRates(path: string): Promise<Rates> {
  const checked = check(parseJson(await readBytes(path, { code: 'DATA' }), path, 'DATA'))
  if (!checked.ok) {
    const { path: where, message } = checked.violation
    throw new IqError('DATA', `${path}${where && `: ${where}`}: ${message}`, {
      next: 'write the rates of a week with: iqchains funds rates --week <week> --out <file>',
    })
  }
  parseWeek(checked.value.week)
  return checked.value
}
