import { hash } from 'node:crypto'
import type { SealedTable } from './tables.ts'
import type { Values } from './writes.ts'

/** Seals the settings of a run. @returns SHA-256, lower-case hex; every other seal rests on it */
export function sealRun(id: string, started: string, frozen: string): string {
  return hash('sha256', JSON.stringify(['run', id, started, frozen]))
}

/**
 * Seals a row: SHA-256 over the run, the table, the row's number and its values. A damaged value
 * breaks the seal, a lost row leaves a number out, and a row of another run does not fit.
 */
export function sealRow(run: string, table: SealedTable, seq: number, values: Values): string {
  return sealWritten(run, table, seq, JSON.stringify(values))
}

/** Seals a row whose values, at least one, are written as a JSON array already. */
export function sealWritten(run: string, table: SealedTable, seq: number, written: string): string {
  const before = JSON.stringify([run, table, seq])
  return hash('sha256', `${before.slice(0, -1)},${written.slice(1)}`)
}
