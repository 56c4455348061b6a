import { IqError } from '../errors/index.ts'
import type { Adjustment } from '../item/index.ts'
import type { Credentials, Extra } from '../node/index.ts'
import type { RequestsSchema } from '../report/index.ts'
import type { Static } from '../schema/index.ts'

/** What a run adds to its requests and leaves out of them, as it is kept and published: without secrets. */
export type FrozenRequests = Static<typeof RequestsSchema>

interface RequestParts {
  readonly credentials: Omit<Credentials, 'key'>
  readonly extraBody: Readonly<Record<string, unknown>>
  readonly adjustments: readonly Adjustment[]
}

/** What a run keeps of its requests; `undefined` where they are as they always are. */
export function freezeRequests(parts: RequestParts): FrozenRequests | undefined {
  const { credentials, extraBody, adjustments } = parts
  const { auth = 'bearer', headers = [], query = [] } = credentials
  const added = headers.length + query.length + Object.keys(extraBody).length + adjustments.length
  if (added === 0 && auth === 'bearer') return undefined
  return {
    auth,
    headers: headers.map(shown),
    query: query.map(shown),
    extraBody,
    adjustments: [...adjustments],
  }
}

function shown({ name, value, isPublic }: Extra) {
  return { name, value: isPublic === true ? value : null }
}

/**
 * The credentials of a run that goes on: what is public as it was, secrets as they are given again.
 * @throws IqError `CONFIG` for a secret that is not given
 */
export function credentialsOf(
  { auth, headers, query }: FrozenRequests,
  given: Credentials,
): Credentials {
  return {
    key: given.key,
    auth,
    headers: headers.map((one) => again(one, given.headers, 'header', '--header')),
    query: query.map((one) => again(one, given.query, 'query field', '--query')),
  }
}

function again(
  { name, value }: FrozenRequests['headers'][number],
  given: readonly Extra[] = [],
  what: string,
  option: string,
): Extra {
  if (value !== null) return { name, value, isPublic: true }
  const found = given.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return found
  throw new IqError('CONFIG', `the run was started with the secret ${what} ${name}`, {
    next: `give it again with ${option}`,
  })
}
