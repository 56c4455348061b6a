import { compare, parseDecimal } from '../../decimal/index.ts'
import { quotient } from '../quotient.ts'
import { chargeRates, relayRate } from '../rates/index.ts'
import type { Tally } from '../tally/index.ts'
import { parseWeek } from '../week/index.ts'
import type { Certificate, CertificateSource } from './certificate-source.ts'

/** Relays that count although something about their certificate is not as it should be. */
export interface Flag {
  readonly supplier: string
  readonly chain: string
  readonly claims: number
  readonly relays: bigint
  /** What those relays mint. */
  readonly upokt: bigint
  readonly why: /** Nothing says which node the supplier is. */
    | { readonly kind: 'no-node' }
    | { readonly kind: 'no-certificate' }
    /** No certificate states the price of the rates. */
    | {
        readonly kind: 'other-price'
        /** USD per relay; null: the certified chain had no price. */
        readonly certified: string | null
        readonly charged: string
        /** What those relays would mint at the certified price; null without one. */
        readonly certifiedUpokt: bigint | null
      }
}

/** Relays of a tally that were served without a valid certificate, or with one of another price. */
export function flagsOf(tally: Tally, certificates: CertificateSource): Flag[] {
  const { served, rates, generation } = tally
  const week = parseWeek(rates.week)
  const prices = new Map(rates.chains.map(({ chain, usdPerRelay }) => [chain, usdPerRelay]))
  const charged = chargeRates(rates, generation)
  return served.flatMap(({ supplier, chain, claims, relays }): Flag[] => {
    const { upoktPerRelay = 0n, relaysPerCall = 1n } = charged.get(chain) ?? {}
    const amounts = { supplier, chain, claims, relays, upokt: relays * upoktPerRelay }
    const price = prices.get(chain) ?? '0'
    const held = certificates(supplier, chain, week)
    if (held === undefined) return [{ ...amounts, why: { kind: 'no-node' } }]
    const [first] = held
    if (first === undefined) return [{ ...amounts, why: { kind: 'no-certificate' } }]
    if (held.some((one) => isOfPrice(one, price))) return []
    const certified = first.pricePerRelayUsd
    const certifiedUpokt =
      certified === null ? null : quotient(relays * rateAt(certified, rates.poktUsd), relaysPerCall)
    return [{ ...amounts, why: { kind: 'other-price', certified, charged: price, certifiedUpokt } }]
  })
}

function isOfPrice({ pricePerRelayUsd }: Certificate, charged: string): boolean {
  if (pricePerRelayUsd === null) return false
  return compare(parseDecimal(pricePerRelayUsd), parseDecimal(charged)) === 0
}

function rateAt(usdPerRelay: string, poktUsd: string): bigint {
  return relayRate(parseDecimal(usdPerRelay), parseDecimal(poktUsd)).upokt
}
