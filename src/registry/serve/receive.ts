import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { reportFiles } from '../../report/index.ts'
import type { TrustPolicy } from '../../verify/index.ts'
import type { Registry } from '../registry.ts'
import { sourcesOf } from '../store/index.ts'
import { problem } from './problem.ts'
import type { Senders } from './senders.ts'

/** How reports are taken from anybody. */
export interface Receiving {
  /** The policy of now. */
  readonly policy: () => TrustPolicy
  /** Bytes of one request at most. */
  readonly mostBytes: number
  /** Reports that one sender may hand in within an hour. */
  readonly perHour: number
  /** Names the sender: an address. */
  readonly senderOf: (context: Context) => string
}

/** Takes a report as `multipart/form-data`, each file under its name in a report folder. */
export async function receive(
  context: Context,
  registry: Registry,
  receiving: Receiving,
  senders: Senders,
  now: number,
): Promise<Response> {
  const waitMs = senders.count(receiving.senderOf(context), now)
  if (waitMs !== undefined) {
    context.header('retry-after', String(Math.ceil(waitMs / 1000)))
    return problem(context, 429, `at most ${receiving.perHour} reports an hour`)
  }
  if (!context.req.header('content-type')?.startsWith('multipart/form-data')) {
    return problem(context, 415, 'send multipart/form-data with the files of a report folder')
  }
  let taken: Response | undefined
  const limit = bodyLimit({
    maxSize: receiving.mostBytes,
    onError: () => problem(context, 413, `a report may have ${receiving.mostBytes} bytes at most`),
  })
  const refused = await limit(context, async () => {
    taken = await take(context, registry, receiving)
  })
  return taken ?? (refused as Response)
}

async function take(
  context: Context,
  registry: Registry,
  { policy }: Receiving,
): Promise<Response> {
  const form = await context.req.parseBody().catch(() => undefined)
  if (form === undefined) return problem(context, 400, 'the form cannot be read')
  const folder = await mkdtemp(join(tmpdir(), 'iqchains-received-'))
  try {
    for (const name of Object.values<string>(reportFiles)) {
      const file = form[name]
      if (file instanceof File)
        await writeFile(join(folder, name), Buffer.from(await file.arrayBuffer()))
    }
    if (!(form[reportFiles.bundle] instanceof File)) {
      return problem(context, 400, `the file '${reportFiles.bundle}' is missing`)
    }
    const [source] = await sourcesOf(folder)
    if (source === undefined) return problem(context, 400, 'there is no report')
    const added = await registry.add({ ...source, path: 'handed in over HTTP' }, policy())
    if (added.kind === 'refused') {
      const { check, reason } = added.rejected
      return problem(context, 422, `${check}: ${reason}`.slice(0, 1024))
    }
    const { digest } = added.report
    context.header('location', `/v1/reports/${digest}`)
    return context.json({ report: digest, state: added.kind }, added.kind === 'added' ? 201 : 200)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
