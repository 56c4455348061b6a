import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import { parseJson, readBytes, writeWhole } from '../files/index.ts'
import { checker } from '../schema/index.ts'
import type { KnownItems } from '../verdict/index.ts'
import { type Calibration, CalibrationSchema } from './schema.ts'
import { type CalibratedSuite, kindsOfSuite, sizeOf } from './suite.ts'

/** Lies beside `suite.json`; not part of the suite's digest. */
const calibrationFile = 'calibration.json'

/** Item parameters as read from their file. */
export interface LoadedCalibration {
  readonly path: string
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string
  /** Of all items, or kinds of generated items, of the suite: its tasks behind one another. */
  readonly items: KnownItems
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
  if (!existsSync(path)) return undefined
  const bytes = await readBytes(path, { code: 'CONFIG' })
  const calibration = parse(bytes, path)
  requireSuite(calibration, suite, path)
  const kinds = kindsOfSuite(suite)
  return {
    path,
    sha256: sha256Hex(bytes),
    items: {
      ...(kinds && { kinds }),
      slopes: calibration.tasks.flatMap(({ slopes }) => slopes),
      intercepts: calibration.tasks.flatMap(({ intercepts }) => intercepts),
    },
  }
}

/** Writes the calibration into a suite's folder, whole or not at all. @throws IqError `DISK` */
export async function saveCalibration(folder: string, calibration: Calibration): Promise<string> {
  const path = join(folder, calibrationFile)
  await writeWhole(path, `${JSON.stringify(calibration)}\n`)
  return path
}

function parse(bytes: Buffer, path: string): Calibration {
  const checked = check(parseJson(bytes, path, 'CONFIG'))
  if (checked.ok) return checked.value
  const { path: where, message } = checked.violation
  throw new IqError('CONFIG', `${path}${where && `: ${where}`}: ${message}`)
}

function requireSuite(calibration: Calibration, suite: CalibratedSuite, path: string): void {
  const made = calibration.suite.digest
  const fits =
    made === suite.digest &&
    calibration.tasks.length === suite.tasks.length &&
    suite.tasks.every(({ task }, index) => {
      const fitted = calibration.tasks[index]
      const size = sizeOf(task)
      return (
        fitted?.name === task.name &&
        fitted.slopes.length === size &&
        fitted.intercepts.length === size
      )
    })
  if (fits) return
  throw new IqError(
    'CONFIG',
    `${path}: made for the suite with the digest ${made.slice(0, 12)}..., this one has ${suite.digest.slice(0, 12)}...`,
    { next: 'make it anew with: iqchains suites calibrate, or remove it' },
  )
}
