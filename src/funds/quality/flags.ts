import { compare, parseDecimal } from '../../decimal/index.ts'
import type { Tally } from '../tally/index.ts'
import { parseWeek } from '../week/index.ts'
import type { CertificateSource } from './certificate-source.ts'

/** Relays that count although something about their certificate is not as it should be. */
export interface Flag {
  readonly supplier: string
  readonly chain: string
  readonly claims: number
  readonly relays: bigint
  /** What those relays mint. */
  readonly upokt: bigint
  readonly why:
    | { readonly kind: 'no-certificate' }
    /** The certificate states another price than the rates. */
    | { readonly kind: 'other-price'; readonly certified: string; readonly charged: string }
}

/** Relays of a tally that were served without a valid certificate, or with one of another price. */
export function flagsOf({ served, rates }: Tally, certificates: CertificateSource): Flag[] {
  const week = parseWeek(rates.week)
  const rateOf = new Map(rates.chains.map((rate) => [rate.chain, rate]))
  return served.flatMap(({ supplier, chain, claims, relays }): Flag[] => {
    const { upoktPerRelay = '0', usdPerRelay = '0' } = rateOf.get(chain) ?? {}
    const amounts = { supplier, chain, claims, relays, upokt: relays * BigInt(upoktPerRelay) }
    const certificate = certificates(supplier, chain, week)
    if (certificate === undefined) return [{ ...amounts, why: { kind: 'no-certificate' } }]
    const { pricePerRelayUsd: certified } = certificate
    if (certified === null || isSamePrice(certified, usdPerRelay)) return []
    return [{ ...amounts, why: { kind: 'other-price', certified, charged: usdPerRelay } }]
  })
}

function isSamePrice(a: string, b: string): boolean {
  return compare(parseDecimal(a), parseDecimal(b)) === 0
}
