import { databaseUrl, type Fleet, openFleet } from '../../../fleet/index.ts'

/** Does something with the fleet of `DATABASE_URL`, and lets go of it. */
export async function withFleet<T>(act: (fleet: Fleet) => Promise<T>): Promise<T> {
  const fleet = await openFleet({ url: databaseUrl(process.env), connections: 4 }, 'ask')
  try {
    return await act(fleet)
  } finally {
    await fleet.close()
  }
}
