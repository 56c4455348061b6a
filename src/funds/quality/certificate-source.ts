import type { Week } from '../week/index.ts'

/** A certificate that held in a week. */
export interface Certificate {
  /** USD per relay; null: the chain had no price. */
  readonly pricePerRelayUsd: string | null
}

/**
 * The certificates that the node behind a supplier had for a chain at some time of a week; undefined:
 * nothing says which node that is.
 */
export type CertificateSource = (
  supplier: string,
  chain: string,
  week: Week,
) => readonly Certificate[] | undefined

/** A certificate of the node at an origin, and when it holds. */
export interface HeldCertificate extends Certificate {
  readonly origin: string
  readonly chain: string
  readonly heldIn: (week: Week) => boolean
}

/** @param suppliers origins by supplier: nothing on the network joins the two */
export function sourceOf(
  held: readonly HeldCertificate[],
  suppliers: ReadonlyMap<string, string>,
): CertificateSource {
  const cells = Map.groupBy(held, ({ origin, chain }) => JSON.stringify([origin, chain]))
  return (supplier, chain, week) => {
    const origin = suppliers.get(supplier)
    if (origin === undefined) return undefined
    return (cells.get(JSON.stringify([origin, chain])) ?? []).filter(({ heldIn }) => heldIn(week))
  }
}
