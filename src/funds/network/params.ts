import { IqError } from '../../errors/index.ts'
import { parseJson, readBytes } from '../../files/index.ts'
import { checker } from '../../schema/index.ts'
import { ParamsSchema } from './params-schema.ts'
import type { TokenomicsParams } from './settle.ts'

/** Parameters at the height at which a session ended. */
export type ParamsAt = (height: number) => TokenomicsParams | undefined

const check = checker(ParamsSchema)

/**
 * Reads the parameters of the network and the heights from which they held, in rising order: they change
 * by vote, so none is built in.
 * @throws IqError `DATA`, naming file and place
 */
export async function readParams(path: string): Promise<ParamsAt> {
  const checked = check(parseJson(await readBytes(path, { code: 'DATA' }), path, 'DATA'))
  if (!checked.ok) {
    const { path: where, message } = checked.violation
    throw new IqError('DATA', `${path}${where && `: ${where}`}: ${message}`)
  }
  const { params } = checked.value
  for (const [index, { fromHeight }] of params.entries()) {
    if (index > 0 && fromHeight <= (params[index - 1]?.fromHeight ?? 0)) {
      throw new IqError('DATA', `${path}: /params/${index}/fromHeight: not above the one before`)
    }
  }
  return (height) => params.findLast(({ fromHeight }) => fromHeight <= height)
}
