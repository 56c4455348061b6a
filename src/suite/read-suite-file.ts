import { readFile } from 'node:fs/promises'
import { sha256Hex } from '../digest/index.ts'
import { describeError, IqError } from '../errors/index.ts'
import { checker } from '../schema/index.ts'
import { type SuiteFile, SuiteSchema } from './schema.ts'

const check = checker(SuiteSchema)

/** Reads and checks a `suite.json`. @throws IqError `SUITE` naming file and place */
export async function readSuiteFile(
  path: string,
): Promise<{ readonly suite: SuiteFile; readonly sha256: string }> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new IqError('SUITE', `${path}: cannot be read: ${describeError(cause)}`, { cause })
  })
  const checked = check(parse(bytes, path))
  if (checked.ok) return { suite: checked.value, sha256: sha256Hex(bytes) }
  const { path: where, message } = checked.violation
  throw new IqError('SUITE', `${path}${where && `: ${where}`}: ${message}`)
}

function parse(bytes: Buffer, path: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new IqError('SUITE', `${path}: not JSON: ${describeError(cause)}`, { cause })
  }
}
