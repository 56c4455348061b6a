/**
 * Accounts of the flow of funds; a debit adds, a credit takes away.
 *
 * | account | its balance |
 * |---|---|
 * | `minted` | minted for relays and not yet burned: 0 says that the chain inflated nothing |
 * | `supply` | the other side of it, negative |
 * | `owed:<operator>` | what the operator still has to pay; negative: paid too much |
 * | `owed:DAO` | subsidies that the DAO has not paid yet |
 * | `to-burn` | charged and not yet burned, negative |
 * | `held:<operator>`, `held:DAO` | paid by it and not yet burned |
 */
export const accounts = { minted: 'minted', supply: 'supply', toBurn: 'to-burn' } as const

const owed = 'owed:'
const held = 'held:'

/** What an operator, or the DAO, still has to pay. */
export function owedBy(operator: string): string {
  return `${owed}${operator}`
}

/** What an operator, or the DAO, has paid and is not yet burned. */
export function heldOf(operator: string): string {
  return `${held}${operator}`
}

/** The operator who owes on this account; undefined for the other accounts. */
export function debtorOf(account: string): string | undefined {
  return account.startsWith(owed) ? account.slice(owed.length) : undefined
}

/** The operator who paid into this account; undefined for the other accounts. */
export function payerOf(account: string): string | undefined {
  return account.startsWith(held) ? account.slice(held.length) : undefined
}
