/**
 * Accounts of the flow of funds; a debit adds, a credit takes away.
 *
 * | account | its balance |
 * |---|---|
 * | `minted` | minted for relays and not yet burned: 0 says that the chain inflated nothing |
 * | `supply` | the other side of it, negative |
 * | `owed:<operator>` | what the operator still has to pay; negative: paid too much |
 * | `to-burn` | charged and not yet burned, negative |
 * | `held` | paid and not yet burned |
 * | `owed:DAO` | subsidies that the DAO has not paid yet |
 */
export const accounts = {
  minted: 'minted',
  supply: 'supply',
  toBurn: 'to-burn',
  held: 'held',
} as const

/** What an operator, or the DAO, still has to pay. */
export function owedBy(operator: string): string {
  return `owed:${operator}`
}

/** The operator whose account it is; undefined for the other accounts. */
export function operatorOf(account: string): string | undefined {
  return account.startsWith('owed:') ? account.slice('owed:'.length) : undefined
}
