import {
  databaseUrl,
  fleetMetrics,
  fleetStatus,
  openFleet,
  operatorPage,
} from '../../../fleet/index.ts'

/** What the server of a registry shows operators of the fleet of `DATABASE_URL`. */
export async function openOperatorView() {
  const fleet = await openFleet({ url: databaseUrl(process.env), connections: 2 }, 'ask')
  const status = () => fleetStatus(fleet.database)
  return {
    view: {
      page: async () => operatorPage(await status()),
      metrics: async () => fleetMetrics(await status()),
    },
    [Symbol.asyncDispose]: () => fleet.close(),
  }
}
