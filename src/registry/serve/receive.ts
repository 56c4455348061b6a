import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'hono'
import pLimit from 'p-limit'
import { isIqError } from '../../errors/index.ts'
import type { Received } from '../api/index.ts'
import type { RegistryPolicy } from '../register.ts'
import type { Added, Registry } from '../registry.ts'
import { sourcesOf } from '../store/index.ts'
import { FormFault, writeForm } from './form.ts'
import { problem } from './problem.ts'
import { Senders } from './senders.ts'

/** How reports are taken from anybody. */
export interface Receiving {
  /** The policy of now. */
  readonly policy: () => RegistryPolicy
  /** Bytes of one request at most. */
  readonly mostBytes: number
  /** Reports that one sender may hand in within an hour. */
  readonly perHour: number
  /** New reports that one certifier's key may register within an hour. Default: as for a sender. */
  readonly perKeyAndHour?: number
  /** Names the sender: an address. */
  readonly senderOf: (context: Context) => string
}

/** Reports that are on their way at the same time, at most; they are verified one after the other. */
const mostUnderWay = 16

/** A key that certified too much within an hour. */
class KeyIsBusy extends Error {
  readonly waitMs: number

  constructor(waitMs: number) {
    super('too many reports')
    this.waitMs = waitMs
  }
}

/** Takes reports as `multipart/form-data`, each file under its name in a report folder. */
export function createReceiver(registry: Registry, receiving: Receiving, now: () => number) {
  const { perHour, perKeyAndHour = perHour, mostBytes } = receiving
  const senders = new Senders(perHour)
  const keys = new Senders(perKeyAndHour)
  const oneByOne = pLimit(1)
  let underWay = 0

  const take = async (context: Context, folder: string): Promise<Response> => {
    const type = context.req.header('content-type') ?? ''
    await writeForm(context.req.raw.body, type, folder, mostBytes)
    const [source] = await sourcesOf(folder)
    if (source === undefined) throw new FormFault(400, 'there is no report')
    const received = { ...source, path: 'handed in over HTTP' }
    const added = await oneByOne(() =>
      registry.add(received, receiving.policy(), ({ facts }) => {
        const waits = facts.signers.flatMap((keyid) => keys.count(keyid, now()) ?? [])
        if (waits.length > 0) throw new KeyIsBusy(Math.max(...waits))
      }),
    )
    return answerOf(context, added)
  }

  return async (context: Context): Promise<Response> => {
    const waitMs = senders.count(receiving.senderOf(context), now())
    if (waitMs !== undefined) return tooMany(context, waitMs, `at most ${perHour} reports an hour`)
    if (!context.req.header('content-type')?.startsWith('multipart/form-data')) {
      return problem(context, 415, 'send multipart/form-data with the files of a report folder')
    }
    if (Number(context.req.header('content-length') ?? 0) > mostBytes) {
      return problem(context, 413, `a report may have ${mostBytes} bytes at most`)
    }
    if (underWay >= mostUnderWay) {
      context.header('retry-after', '10')
      return problem(context, 503, `${mostUnderWay} reports are being taken already`)
    }
    underWay++
    let folder: string | undefined
    try {
      folder = await mkdtemp(join(await registry.incoming(), 'http-'))
      return await take(context, folder)
    } catch (error) {
      if (error instanceof KeyIsBusy) {
        return tooMany(context, error.waitMs, `at most ${perKeyAndHour} reports of a key an hour`)
      }
      if (error instanceof FormFault) return problem(context, error.status, error.message)
      if (isIqError(error) && error.code === 'CONFIG') return problem(context, 400, error.message)
      throw error
    } finally {
      underWay--
      if (folder !== undefined) await rm(folder, { recursive: true, force: true })
    }
  }
}

function answerOf(context: Context, added: Added): Response {
  switch (added.kind) {
    case 'refused': {
      const { check, reason } = added.rejected
      return problem(context, 422, `${check}: ${reason}`.slice(0, 1024))
    }
    case 'added':
    case 'known': {
      const { digest } = added.report
      context.header('location', `/v1/reports/${digest}`)
      context.header('cache-control', 'no-store')
      const status = added.kind === 'added' ? 201 : 200
      const body: Received = { report: digest, state: added.kind }
      return context.json(body, status)
    }
  }
}

function tooMany(context: Context, waitMs: number, detail: string): Response {
  context.header('retry-after', String(Math.ceil(waitMs / 1000)))
  return problem(context, 429, detail)
}
