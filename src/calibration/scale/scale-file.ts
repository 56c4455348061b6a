import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { IqError } from '../../errors/index.ts'
import { parseJson, readBytes, writeWhole } from '../../files/index.ts'
import { checker } from '../../schema/index.ts'
import { type Scale, ScaleSchema } from './schema.ts'

/** Lies beside `suite.json`; not part of the suite's digest. */
const scaleFile = 'scale.json'

const check = checker(ScaleSchema)

/** The scale in a suite's folder, of whichever suite; undefined when there is none. @throws IqError `CONFIG` */
export async function readScale(folder: string): Promise<Scale | undefined> {
  const path = join(folder, scaleFile)
  if (!existsSync(path)) return undefined
  const checked = check(parseJson(await readBytes(path, { code: 'CONFIG' }), path, 'CONFIG'))
  if (checked.ok) return checked.value
  const { path: where, message } = checked.violation
  throw new IqError('CONFIG', `${path}${where && `: ${where}`}: ${message}`)
}

/** Writes the scale into a suite's folder, whole or not at all. @throws IqError `DISK` */
export async function saveScale(folder: string, scale: Scale): Promise<string> {
  const path = join(folder, scaleFile)
  await writeWhole(path, `${JSON.stringify(scale, null, 2)}\n`)
  return path
}
