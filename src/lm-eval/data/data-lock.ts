import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeError, IqError } from '../../errors/index.ts'
import { parseJson, readBytes } from '../../files/index.ts'
import { checker, type Static, Type } from '../../schema/index.ts'

const LockedFileSchema = Type.Object(
  {
    repo: Type.String({ description: 'The dataset, owner/name.' }),
    revision: Type.String({ description: 'The commit that the task file pins.' }),
    config: Type.Union([Type.String(), Type.Null()], { description: 'The dataset_name.' }),
    split: Type.String(),
    file: Type.String({ description: 'Path in the repository.' }),
    ref: Type.Optional(
      Type.String({ description: 'Where the file lies when it is not at the revision itself.' }),
    ),
    bytes: Type.Integer({ minimum: 0 }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false },
)

/** Shape of `data.lock.json`; published as `schemas/data-lock.schema.json`. */
export const DataLockSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    schema: Type.Literal('iqchains/data-lock/v1'),
    files: Type.Array(LockedFileSchema),
  },
  { additionalProperties: false },
)

/** One file of a fetched dataset; files of a split stand in the order they are read. */
export type LockedFile = Static<typeof LockedFileSchema>

const check = checker(DataLockSchema)

/** What was fetched for the suite in a folder; nothing where there is no `data.lock.json`. @throws IqError `DATA` */
export async function readDataLock(directory: string): Promise<readonly LockedFile[]> {
  const path = lockPath(directory)
  if (!existsSync(path)) return []
  const checked = check(parseJson(await readBytes(path, { code: 'DATA' }), path, 'DATA'))
  if (checked.ok) return checked.value.files
  const { path: where, message } = checked.violation
  throw new IqError('DATA', `${path}${where && `: ${where}`}: ${message}`)
}

/** Writes `data.lock.json`, whole or not at all. @throws IqError `DISK` */
export async function writeDataLock(
  directory: string,
  files: readonly LockedFile[],
): Promise<void> {
  const path = lockPath(directory)
  const lock: Static<typeof DataLockSchema> = { schema: 'iqchains/data-lock/v1', files: [...files] }
  try {
    await writeFile(`${path}.part`, `${JSON.stringify(lock, null, 2)}\n`)
    await rename(`${path}.part`, path)
  } catch (cause) {
    throw new IqError('DISK', `${path}: cannot be written: ${describeError(cause)}`, { cause })
  }
}

function lockPath(directory: string): string {
  return join(directory, 'data.lock.json')
}
