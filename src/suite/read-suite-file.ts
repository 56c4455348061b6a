import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { canonicalBytes, sha256Hex } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import { parseJson, readBytes } from '../files/index.ts'
import { checker } from '../schema/index.ts'
import { bareSuite } from './bare-folder.ts'
import { type SuiteFile, SuiteSchema } from './schema.ts'

const check = checker(SuiteSchema)

/**
 * Reads and checks a `suite.json`; where there is none, what it would say of the task files beside it.
 * @throws IqError `SUITE` naming file and place
 */
export async function readSuiteFile(
  path: string,
): Promise<{ readonly suite: SuiteFile; readonly sha256: string }> {
  if (!existsSync(path)) {
    const suite = bareSuite(dirname(path))
    return { suite, sha256: sha256Hex(canonicalBytes(suite)) }
  }
  const bytes = await readBytes(path, { code: 'SUITE' })
  const checked = check(parseJson(bytes, path, 'SUITE'))
  if (checked.ok) return { suite: checked.value, sha256: sha256Hex(bytes) }
  const { path: where, message } = checked.violation
  throw new IqError('SUITE', `${path}${where && `: ${where}`}: ${message}`)
}
