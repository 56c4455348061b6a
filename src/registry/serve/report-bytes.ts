import { createReadStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { isReportFile } from '../../report/index.ts'
import type { Registry } from '../registry.ts'
import { problem } from './problem.ts'

/** Bytes of a digest never change. */
const forEver = 'public, max-age=31536000, immutable'

const types: readonly (readonly [end: string, type: string])[] = [
  ['.json', 'application/json'],
  ['.jsonl', 'application/jsonl'],
  ['.gz', 'application/gzip'],
  ['.png', 'image/png'],
  ['.jpeg', 'image/jpeg'],
  ['.webp', 'image/webp'],
]

/** The files of a report as they were signed, in constant memory; nothing is opened for who only asks. */
export function reportBytes(context: Context, registry: Registry): Response {
  const { digest = '', file = '' } = context.req.param()
  const isDigest = /^[0-9a-f]{64}$/u.test(digest)
  const path = isDigest && isReportFile(file) ? join(registry.folderOf(digest), file) : undefined
  if (path === undefined || registry.report(digest) === undefined || !existsSync(path)) {
    return problem(context, 404, 'no such file of a report')
  }
  const tag = `W/"${digest}-${file}"`
  context.header('etag', tag)
  context.header('cache-control', forEver)
  if (context.req.header('if-none-match')?.includes(tag.slice(2)) === true) {
    return context.body(null, 304)
  }
  const type = types.find(([end]) => file.endsWith(end))?.[1] ?? 'application/octet-stream'
  context.header('content-type', type)
  context.header('content-length', String(statSync(path).size))
  if (context.req.method === 'HEAD') return context.body(null)
  return context.body(Readable.toWeb(createReadStream(path)) as ReadableStream)
}
