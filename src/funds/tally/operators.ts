import { sha256Hex } from '../../digest/index.ts'
import { IqError } from '../../errors/index.ts'
import { readBytes } from '../../files/index.ts'
import { readCsvTable, type TableRow } from '../csv-table.ts'

/** Whose calls an application's relays were, over heights of sessions. */
export interface Mandate {
  readonly operator: string
  /** First height, inclusive. */
  readonly from: number
  /** Last height, inclusive; `undefined`: still so. */
  readonly to: number | undefined
  readonly line: number
}

/** Which portal operator an application belongs to: claims name the application only. */
export interface OperatorMap {
  /** SHA-256 of the file. */
  readonly sha256: string
  /** By application, in the order of heights, without overlaps. */
  readonly mandates: ReadonlyMap<string, readonly Mandate[]>
}

/** Pays for what it subsidises; no operator has this name. */
export const dao = 'DAO'

const columns = ['application', 'operator', 'from_height', 'to_height'] as const
const height = /^(?:0|[1-9][0-9]{0,14})$/u
const operatorName = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/u

/**
 * Reads the map of applications to operators: CSV with the columns application, operator, from_height,
 * to_height; an empty to_height means that it still holds.
 * @throws IqError `DATA`, naming file, line and column; for an overlap both lines
 */
export async function readOperators(path: string): Promise<OperatorMap> {
  const bytes = await readBytes(path, { code: 'DATA' })
  const mandates = new Map<string, Mandate[]>()
  for (const row of readCsvTable(bytes, path, columns)) {
    const { application, ...mandate } = mandateOf(row, path)
    const of = mandates.get(application) ?? []
    mandates.set(application, [...of, mandate])
  }
  for (const [application, of] of mandates) {
    of.sort((a, b) => a.from - b.from)
    refuseOverlap(of, application, path)
  }
  return { sha256: sha256Hex(bytes), mandates }
}

function mandateOf({ line, cells }: TableRow<(typeof columns)[number]>, path: string) {
  const { application, operator, from_height: from, to_height: to } = cells
  const refuse = (column: string, value: string, wanted: string) =>
    new IqError('DATA', `${path}:${line}: column '${column}': '${value}' is no ${wanted}`)
  if (!/^[!-~]{1,128}$/u.test(application)) {
    throw refuse('application', application, 'address or public key')
  }
  if (!operatorName.test(operator) || operator === dao) {
    throw refuse('operator', operator, 'name (letters, digits, spaces, . _ -; not DAO)')
  }
  if (!height.test(from)) throw refuse('from_height', from, 'height')
  if (to !== '' && !height.test(to)) throw refuse('to_height', to, 'height')
  const first = Number.parseInt(from, 10)
  const last = to === '' ? undefined : Number.parseInt(to, 10)
  if (last !== undefined && last < first) throw refuse('to_height', to, `height from ${from} on`)
  return { application, operator, from: first, to: last, line }
}

function refuseOverlap(of: readonly Mandate[], application: string, path: string): void {
  for (const [index, mandate] of of.entries()) {
    const next = of[index + 1]
    if (next === undefined || (mandate.to !== undefined && mandate.to < next.from)) continue
    const [a, b] = [mandate.line, next.line].sort((x, y) => x - y)
    throw new IqError(
      'DATA',
      `${path}:${b}: the heights of ${application} overlap those of line ${a}`,
    )
  }
}
