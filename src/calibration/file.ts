import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../digest/index.ts'
import { describeError, IqError } from '../errors/index.ts'
import { checker } from '../schema/index.ts'
import type { ItemParameters } from '../stats/index.ts'
import { type Calibration, CalibrationSchema } from './schema.ts'
import type { CalibratedSuite } from './suite.ts'

/** Lies beside `suite.json`; not part of the suite's digest. */
const calibrationFile = 'calibration.json'

/** Item parameters as read from their file. */
export interface LoadedCalibration {
  readonly path: string
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string
  /** All items of the suite, its tasks behind one another, as `taskOffsets` has them. */
  readonly items: ItemParameters
}

const check = checker(CalibrationSchema)

/**
 * The calibration in a suite's folder; undefined when there is none.
 * @throws IqError `CONFIG` when it is malformed or was made for another suite
 */
export async function loadCalibration(
  folder: string,
  suite: CalibratedSuite,
): Promise<LoadedCalibration | undefined> {
  const path = join(folder, calibrationFile)
  const bytes = await readIfThere(path)
  if (bytes === undefined) return undefined
  const calibration = parse(bytes, path)
  requireSuite(calibration, suite, path)
  return {
    path,
    sha256: sha256Hex(bytes),
    items: {
      slopes: calibration.tasks.flatMap(({ slopes }) => slopes),
      intercepts: calibration.tasks.flatMap(({ intercepts }) => intercepts),
    },
  }
}

/** Writes the calibration into a suite's folder, whole or not at all. @throws IqError `DISK` */
export async function saveCalibration(folder: string, calibration: Calibration): Promise<string> {
  const path = join(folder, calibrationFile)
  try {
    await writeFile(`${path}.part`, `${JSON.stringify(calibration)}\n`)
    await rename(`${path}.part`, path)
  } catch (cause) {
    throw new IqError('DISK', `${path}: cannot be written: ${describeError(cause)}`, { cause })
  }
  return path
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw new IqError('CONFIG', `${path}: cannot be read: ${describeError(cause)}`, { cause })
  }
}

function parse(bytes: Buffer, path: string): Calibration {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new IqError('CONFIG', `${path}: not JSON: ${describeError(cause)}`, { cause })
  }
  const checked = check(value)
  if (checked.ok) return checked.value
  const { path: where, message } = checked.violation
  throw new IqError('CONFIG', `${path}${where && `: ${where}`}: ${message}`)
}

function requireSuite(calibration: Calibration, suite: CalibratedSuite, path: string): void {
  const made = calibration.suite.digest
  const fits =
    made === suite.digest &&
    calibration.tasks.length === suite.tasks.length &&
    suite.tasks.every(({ task: { name, size } }, index) => {
      const fitted = calibration.tasks[index]
      return (
        fitted?.name === name && fitted.slopes.length === size && fitted.intercepts.length === size
      )
    })
  if (fits) return
  throw new IqError(
    'CONFIG',
    `${path}: made for the suite with the digest ${made.slice(0, 12)}..., this one has ${suite.digest.slice(0, 12)}...`,
    { next: 'make it anew with: iqchains suites calibrate, or remove it' },
  )
}
