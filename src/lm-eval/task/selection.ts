import { IqError } from '../../errors/index.ts'
import type { TaskSettings } from './settings.ts'

/** Which rows of the evaluation split are asked, in order. */
export interface Selection {
  readonly size: number
  /** The row of the item at a position. */
  row(position: number): number
}

/**
 * lm-eval's `--limit` and `--samples`.
 * @throws IqError `SUITE` for rows that do not exist and for both settings at once
 */
export function selectRows(rows: number, settings: TaskSettings, task: string): Selection {
  const { samples, limit } = settings
  if (samples === undefined) {
    return { size: limited(rows, limit), row: (position) => position }
  }
  if (limit !== undefined) {
    throw new IqError('SUITE', `task '${task}': a limit and a list of samples exclude each other`)
  }
  const beyond = samples.find((row) => !Number.isInteger(row) || row < 0 || row >= rows)
  if (beyond !== undefined) {
    throw new IqError('SUITE', `task '${task}': there is no sample ${beyond} among ${rows}`)
  }
  const chosen = [...new Set(samples)].sort((a, b) => a - b)
  return { size: chosen.length, row: (position) => chosen[position] ?? -1 }
}

function limited(rows: number, limit: number | undefined): number {
  if (limit === undefined || limit === 0) return rows
  return Math.min(rows, limit < 1 ? Math.ceil(rows * limit) : Math.trunc(limit))
}
