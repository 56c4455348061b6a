import { scheduleDay } from '../../../fleet/index.ts'
import { createOutput } from '../../terminal/output.ts'
import { withFleet } from './opened.ts'
import { repeated } from './repeated.ts'

/** `fleet schedule` */
export async function scheduleCommand(options: {
  readonly every?: number
  readonly json?: boolean
}): Promise<void> {
  const output = createOutput(options)
  const seconds = options.every === undefined ? undefined : 60 * options.every
  await withFleet(({ database, queue }) =>
    repeated(seconds, output, async () => {
      const scheduled = await scheduleDay(database, queue)
      output.event('fleet-scheduled', { ...scheduled })
      const { renewals, covert, revived } = scheduled
      output.result(
        `due within a day: ${renewals} renewals, ${covert} unannounced tests; ${revived} revived\n`,
      )
    }),
  )
}
