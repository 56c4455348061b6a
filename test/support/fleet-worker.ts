/** A worker of a fleet in a process of its own, for tests that kill it: `fleet work` with short waits. */
import { budgetGuard, databaseUrl, openFleet, workOn } from '../../src/fleet/index.ts'
import { version } from '../../src/places/index.ts'

const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
const log = (line: object) =>
  process.stdout.write(`${JSON.stringify({ at: Date.now(), ...line })}\n`)
const fleet = await openFleet(
  {
    url: databaseUrl(process.env),
    connections: 8,
    onTrouble: ({ message }) => log({ event: 'database-trouble', message }),
  },
  'work',
)
await workOn({
  ...fleet,
  ...{ region: 'eu', atOnce: 4, pollSeconds: 0.5, hours: 0.1 },
  ...{ leaseSeconds: fleet.times.leaseSeconds, harness: version, env: process.env },
  ...{ budget: budgetGuard(), stop: stop.signal, abort: new AbortController().signal, log },
})
await fleet.close()
