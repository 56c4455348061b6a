import { budgetGuard, databaseUrl, type LogLine, openFleet, workOn } from '../../../fleet/index.ts'
import { version } from '../../../places/index.ts'
import { onInterrupt } from '../../terminal/interrupt.ts'
import { createOutput } from '../../terminal/output.ts'

export interface WorkOptions {
  readonly region: string
  readonly concurrency: number
  readonly patience?: number
}

/** `fleet work`: tells what it does as lines of JSON on stderr, with run and node. */
export async function workCommand(options: WorkOptions): Promise<void> {
  const { region, concurrency: atOnce, patience } = options
  const output = createOutput({})
  const log = (line: LogLine) =>
    process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), region, ...line })}\n`)
  const trouble = ({ message }: Error) => log({ event: 'database-trouble', message })
  const { stop, abort, dispose } = onInterrupt(output.note)
  const fleet = await openFleet(
    { url: databaseUrl(process.env), connections: 4 + atOnce, onTrouble: trouble },
    'work',
  )
  try {
    await workOn({
      ...{ database: fleet.database, queue: fleet.queue, region, atOnce, patience },
      ...{
        hours: fleet.times.sessionHours,
        leaseSeconds: fleet.times.leaseSeconds,
        pollSeconds: 2,
      },
      ...{ harness: version, env: process.env, budget: budgetGuard(), stop, abort, log },
    })
  } finally {
    await fleet.close()
    dispose()
  }
}
