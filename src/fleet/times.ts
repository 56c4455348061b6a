import type { Queryable } from './database/index.ts'

/** How long things may take in a fleet: the same for all its machines. */
export interface FleetTimes {
  /** Without a sign of its worker for so long, a turn goes to another. At least 10. */
  readonly heartbeatSeconds: number
  /** How long a run is a worker's own without a word. */
  readonly leaseSeconds: number
  /** Before a turn that failed is tried again; longer each time. */
  readonly retrySeconds: number
  /** Longest session of a test. */
  readonly sessionHours: number
}

const usual: FleetTimes = {
  heartbeatSeconds: 30,
  leaseSeconds: 30,
  retrySeconds: 30,
  sessionHours: 4,
}
const names = Object.keys(usual) as (keyof FleetTimes)[]

/** The times of a fleet: as they were set, else as usual. */
export async function readTimes(client: Queryable): Promise<FleetTimes> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT substr(name, 7) AS name, value FROM iqchains.meta WHERE name LIKE 'times.%'`,
  )
  const found = Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)]))
  return { ...usual, ...found }
}

/** Sets what is given; the rest stays. */
export async function setTimes(client: Queryable, times: Partial<FleetTimes>): Promise<void> {
  for (const name of names) {
    const value = times[name]
    if (value === undefined) continue
    await client.query(
      `INSERT INTO iqchains.meta VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      [`times.${name}`, String(value)],
    )
  }
}
