import { IqError } from '../errors/index.ts'
import { parseJson, readBytes } from '../files/index.ts'

/** Fields that the suite, the protocol or the options decide. */
const decided: ReadonlyMap<string, string> = new Map([
  ['messages', 'the suite'],
  ['prompt', 'the suite'],
  ['inputs', 'the suite'],
  ['parameters', 'the suite'],
  ['max_tokens', 'the suite'],
  ['max_completion_tokens', 'the suite'],
  ['temperature', 'the suite'],
  ['stop', 'the suite'],
  ['seed', 'the suite'],
  ['n', 'the suite'],
  ['echo', 'the suite'],
  ['logprobs', 'the suite'],
  ['tools', 'the suite'],
  ['model', '--model'],
  ['stream', '--no-stream'],
  ['stream_options', '--no-stream'],
])

/** More is no setting. */
const most = 16_384

/**
 * Reads the file of fields that are added to each request for an answer.
 * @throws IqError `CONFIG`
 */
export async function readExtraBody(path: string): Promise<Readonly<Record<string, unknown>>> {
  return requireExtraBody(
    parseJson(await readBytes(path, { code: 'CONFIG' }), path, 'CONFIG'),
    path,
  )
}

/** Requires that fields may be added to requests; `source` is used in messages. @throws IqError `CONFIG` */
export function requireExtraBody(
  value: unknown,
  source: string,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new IqError('CONFIG', `${source}: an object of further fields of a request is expected`)
  }
  const taken = Object.keys(value).find((name) => decided.has(name))
  if (taken !== undefined) {
    throw new IqError('CONFIG', `${source}: '${taken}' is decided by ${decided.get(taken)}`, {
      next: 'leave it out',
    })
  }
  if (JSON.stringify(value).length > most) {
    throw new IqError('CONFIG', `${source}: more than ${most} characters, which are published`)
  }
  return { ...value }
}
