import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Context } from 'hono'

/** What is answered. */
export interface AnsweredFile {
  /** Media type. */
  readonly type: string
  readonly body: string | Uint8Array
}

/** An answer as it is kept: packed and named once, however many read it. */
export interface PackedAnswer {
  readonly type: string
  /** Names the bytes (RFC 9110): weak, as it is the same for the packed and the plain ones. */
  readonly etag: string
  readonly bytes: Buffer
  /** Whether the bytes are packed (gzip, RFC 1952). */
  readonly isPacked: boolean
}

/** What is smaller is not worth packing. */
const leastBytes = 1024
const [packed, unpacked] = [promisify(gzip), promisify(gunzip)]

export async function pack({ type, body }: AnsweredFile): Promise<PackedAnswer> {
  const plain = Buffer.from(body)
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`
  const isPacked = plain.length >= leastBytes
  return { type, etag, bytes: isPacked ? await packed(plain, { level: 5 }) : plain, isPacked }
}

/** Answers with the bytes in the form that the reader takes; 304 is left to who compares the names. */
export async function send(context: Context, answer: PackedAnswer): Promise<Response> {
  const { type, etag, bytes, isPacked } = answer
  const takesPacked = gzipAccepted.test(context.req.header('accept-encoding') ?? '')
  context.header('content-type', type)
  context.header('etag', etag)
  if (!isPacked) return context.body(new Uint8Array(bytes))
  context.header('vary', 'Accept-Encoding')
  if (!takesPacked) return context.body(new Uint8Array(await unpacked(bytes)))
  context.header('content-encoding', 'gzip')
  return context.body(new Uint8Array(bytes))
}

/** Named, and not with the weight 0. */
const gzipAccepted = /(?:^|[\s,])gzip\s*(?:$|,|;\s*q=(?:1|0\.0*[1-9]))/iu
