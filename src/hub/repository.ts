import { downloadFile, type ListFileEntry, listFiles } from '@huggingface/hub'
import { describeError, IqError } from '../errors/index.ts'

/** The branch where the Hub keeps a Parquet copy of every dataset. */
export const convertBranch = 'refs/convert/parquet'

/** How the Hub is reached. */
export interface HubAccess {
  /** Its address, default https://huggingface.co. */
  readonly endpoint: string | undefined
  /** For datasets whose terms must be accepted; never stored. */
  readonly token: string | undefined
}

/** A dataset, or a model, on the Hub at one revision. */
export interface Repository {
  /** Default: a dataset. */
  readonly kind?: 'dataset' | 'model'
  readonly name: string
  readonly revision: string
}

/** Every file of a dataset. @throws IqError `DATA` when the Hub does not give them */
export async function filesOf(
  { name, revision }: Repository,
  access: HubAccess,
): Promise<readonly ListFileEntry[]> {
  const files: ListFileEntry[] = []
  try {
    const listing = listFiles({
      ...place(name, access),
      // The library puts it into the path as it is.
      revision: encodeURIComponent(revision),
      recursive: true,
    })
    for await (const entry of listing) if (entry.type === 'file') files.push(entry)
  } catch (cause) {
    throw refused(`dataset ${name} at ${revision}`, cause)
  }
  return files
}

/** The content of a file as a stream. @throws IqError `DATA` */
export async function openRemote(
  { kind = 'dataset', name, revision }: Repository,
  file: string,
  access: HubAccess,
): Promise<Blob> {
  const what = `${kind} ${name} at ${revision}: ${file}`
  let blob: Blob | null
  try {
    blob = await downloadFile({ ...place(name, access, kind), revision, path: file, xet: false })
  } catch (cause) {
    throw refused(what, cause)
  }
  return blob ?? missing(what)
}

function place(
  name: string,
  { endpoint, token }: HubAccess,
  type: NonNullable<Repository['kind']> = 'dataset',
) {
  return {
    repo: { type, name } as const,
    ...(endpoint !== undefined && { hubUrl: endpoint.replace(/\/+$/u, '') }),
    ...(token !== undefined && { accessToken: token }),
  }
}

function missing(what: string): never {
  throw new IqError('DATA', `${what}: there is no such file`)
}

/** The Hub's refusal in words. */
export function refused(what: string, cause: unknown): IqError {
  const status =
    typeof cause === 'object' && cause !== null && 'statusCode' in cause ? cause.statusCode : 0
  const gated = status === 401 || status === 403
  const network = status === 0 && cause instanceof Error && cause.cause !== undefined
  return new IqError(
    'DATA',
    `${what}: not fetched: ${describeError(network ? cause.cause : cause)}`,
    {
      next: gated
        ? 'Accept the terms of the dataset on the Hub and set HF_TOKEN'
        : 'Check the connection and the endpoint (HF_ENDPOINT), then run the command again',
      cause,
    },
  )
}
