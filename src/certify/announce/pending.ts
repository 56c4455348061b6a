import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalBytes, sha256Hex } from '../../digest/index.ts'
import { IqError } from '../../errors/index.ts'
import { parseJson, readBytesNow, writeWhole } from '../../files/index.ts'
import type { Frozen } from '../../run/index.ts'
import { checker, closed, count, orNull, type Static, sha256, Type } from '../../schema/index.ts'

const PendingSchema = closed({
  salt: sha256('32 bytes in hex; nobody else knows them before the report.'),
  nonces: Type.Array(Type.String(), { description: 'Keys whose nonces go into the seed.' }),
  round: orNull(count('Of the beacon.', 1)),
})

/** A run that is announced, or about to be, and not begun: its items are not drawn yet. */
export type Pending = Static<typeof PendingSchema>

const check = checker(PendingSchema)

/** What tells one announced run from another. */
export interface Announced {
  readonly node: Frozen['node']
  readonly suite: string
  readonly tiers: string
}

/** Where an announced run is kept until it begins. */
function pathOf(runs: string, { node, suite, tiers }: Announced): string {
  const name = sha256Hex(canonicalBytes({ node, suite, tiers })).slice(0, 32)
  return join(runs, 'announced', `${name}.json`)
}

/** @throws IqError `JOURNAL` when it is damaged */
export function readPending(runs: string, announced: Announced): Pending | undefined {
  const path = pathOf(runs, announced)
  if (!existsSync(path)) return undefined
  const pending = check(parseJson(readBytesNow(path, { code: 'JOURNAL' }), path, 'JOURNAL'))
  if (pending.ok) return pending.value
  throw new IqError('JOURNAL', `${path}: ${pending.violation.message}`)
}

/** On disk before the intent is in the log: a salt that is lost could not be revealed. */
export async function keepPending(
  runs: string,
  announced: Announced,
  pending: Pending,
): Promise<void> {
  mkdirSync(join(runs, 'announced'), { recursive: true, mode: 0o700 })
  await writeWhole(pathOf(runs, announced), `${JSON.stringify(pending)}\n`)
}

export function dropPending(runs: string, announced: Announced): void {
  rmSync(pathOf(runs, announced), { force: true })
}
