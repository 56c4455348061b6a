/** A fleet as it is now. */
export { fleetMetrics } from './metrics.ts'
export { operatorPage } from './operator-page.ts'
export { type FleetStatus, fleetStatus } from './status.ts'
