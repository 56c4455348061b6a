import { IqError } from '../../../errors/index.ts'
import { databaseUrl, grantsFor, initFleet, setBudget } from '../../../fleet/index.ts'
import { createOutput } from '../../terminal/output.ts'
import { withFleet } from './opened.ts'

export interface InitOptions {
  readonly role: string
  readonly session?: number
  readonly heartbeat?: number
  readonly lease?: number
  readonly budgetRelays?: number
  readonly budgetUsd?: string
  readonly budgetPokt?: string
  readonly poktUsd?: string
  readonly json?: boolean
}

/** `fleet init` */
export async function initCommand(options: InitOptions): Promise<void> {
  const output = createOutput(options)
  const { budgetRelays: relays, budgetUsd: usd, budgetPokt: pokt, poktUsd: usdPerPokt } = options
  if (pokt !== undefined && usdPerPokt === undefined) {
    throw new IqError('USAGE', '--budget-pokt needs a rate', { next: 'add --pokt-usd <price>' })
  }
  const { session, heartbeat, lease } = options
  const times = {
    ...(session !== undefined && { sessionHours: session }),
    ...(heartbeat !== undefined && { heartbeatSeconds: Math.max(10, heartbeat) }),
    ...(lease !== undefined && { leaseSeconds: lease }),
  }
  const migrated = await initFleet({ url: databaseUrl(process.env) }, times)
  await withFleet(({ database }) => setBudget(database, { relays, usd, pokt, usdPerPokt }))
  const { from, to } = migrated
  output.event('fleet-made', { from, to })
  const did = from === to ? `is at version ${to}` : `was brought from version ${from} to ${to}`
  output.note(`the database of the fleet ${did}`)
  output.note(`a role that works, adds, looks or signs needs no more than this:`)
  output.whole(`${grantsFor(options.role)}\n`)
}
