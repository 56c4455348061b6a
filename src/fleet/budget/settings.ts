import type { Queryable } from '../database/index.ts'

/** What may be spent on new runs in a day (UTC); undefined: any amount. */
export interface DayBudget {
  readonly relays?: number | undefined
  /** Decimal strings. */
  readonly usd?: string | undefined
  readonly pokt?: string | undefined
  /** USD for one POKT; needed where `pokt` is given. */
  readonly usdPerPokt?: string | undefined
}

const names = ['relays', 'usd', 'pokt', 'usdPerPokt'] as const

/** The budget of a fleet. */
export async function readBudget(client: Queryable): Promise<DayBudget> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT name, value FROM iqchains.meta WHERE name LIKE 'budget.%'`,
  )
  const found = new Map(rows.map(({ name, value }) => [name.slice('budget.'.length), value]))
  const relays = found.get('relays')
  return {
    ...(relays !== undefined && { relays: Number(relays) }),
    ...{ usd: found.get('usd'), pokt: found.get('pokt'), usdPerPokt: found.get('usdPerPokt') },
  }
}

/** Sets what is given of a budget; the rest stays. */
export async function setBudget(client: Queryable, budget: DayBudget): Promise<void> {
  for (const name of names) {
    const value = budget[name]
    if (value === undefined) continue
    await client.query(
      `INSERT INTO iqchains.meta VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      [`budget.${name}`, String(value)],
    )
  }
}
