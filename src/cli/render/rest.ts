import { inPokt, type Tally } from '../../funds/index.ts'

/** What of a tally is charged to nobody, a line each; '' where there is nothing. */
export function restText({ lines, apart, unpriced, otherWeeks }: Tally): string {
  const unmapped = lines
    .filter(({ operator }) => operator === null)
    .map(
      ({ application, chain, claims, relays, upokt }) =>
        `unmapped: application ${application} on ${chain}: ${claims} claims, ${relays} relays, ${inPokt(upokt)} POKT\n`,
    )
  const strange = unpriced.map(({ chain, why, claims, relays }) => {
    const reason = why === 'no-price' ? 'tiers.json has no price of it' : 'the rates do not have it'
    return `unpriced: chain ${chain}: ${claims} claims, ${relays} relays; ${reason}\n`
  })
  const unpaid = Object.entries(apart)
    .filter(([, { claims }]) => claims > 0)
    .map(([why, { claims, relays }]) => `not paid, ${why}: ${claims} claims, ${relays} relays\n`)
  const { claims, relays } = otherWeeks
  const others = claims > 0 ? [`of other weeks: ${claims} claims, ${relays} relays\n`] : []
  return [...unmapped, ...strange, ...unpaid, ...others].join('')
}
