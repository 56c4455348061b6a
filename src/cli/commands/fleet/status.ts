import { type FleetStatus, fleetMetrics, fleetStatus } from '../../../fleet/index.ts'
import { fleetText } from '../../render/fleet.ts'
import { createOutput } from '../../terminal/output.ts'
import { withFleet } from './opened.ts'
import { repeated } from './repeated.ts'

export interface StatusOptions {
  readonly watch?: boolean
  readonly metrics?: boolean
  readonly json?: boolean
}

const everySeconds = 5

/** `fleet status` */
export async function statusCommand(options: StatusOptions): Promise<void> {
  const output = createOutput(options)
  const seconds = options.watch === true ? everySeconds : undefined
  await withFleet(({ database }) =>
    repeated(seconds, output, async () => {
      const status: FleetStatus = await fleetStatus(database)
      output.event('fleet-status', status)
      if (options.metrics === true) output.whole(fleetMetrics(status))
      else output.result(`${fleetText(status)}\n`)
    }),
  )
}
