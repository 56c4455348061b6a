import type { Options } from '@huggingface/inference'
import type { Reply } from './reply.ts'
import type { Transport, TransportResult } from './transport.ts'

/** What every call through `@huggingface/inference` is given: our fetch, and none of its retries. */
export type ClientOptions = Options & {
  readonly fetch: typeof fetch
  /** Its own retries on status 503 know neither a limit nor a pause. */
  readonly retry_on_error: false
}

/**
 * Runs one call of `@huggingface/inference` over `transport` and returns what came over the wire.
 * The client builds and sends the request; its reading of the reply is set aside, because it
 * drops the headers (`Retry-After`), turns HTML into a `Blob`, and puts the whole request into
 * its errors. Rejects when `signal` aborts.
 * @param body the body as it is sent, from that which the client built
 */
export async function throughClient(
  transport: Transport,
  signal: AbortSignal,
  call: (options: ClientOptions) => Promise<unknown>,
  body: (built: string) => string = (built) => built,
): Promise<TransportResult> {
  const captured: { result?: TransportResult } = {}
  const capture: typeof fetch = async (url, init) => {
    const result = await transport.request({
      method: 'POST',
      url: String(url),
      headers: plainHeaders(init?.headers),
      body: typeof init?.body === 'string' ? body(init.body) : undefined,
      signal,
    })
    captured.result = result
    if (!result.ok) throw new Error(result.fault.kind)
    return responseTo(result.reply)
  }
  try {
    await call({ fetch: capture, retry_on_error: false })
  } catch (error) {
    if (captured.result === undefined) throw error
  }
  if (captured.result === undefined) throw new Error('the client sent no request')
  return captured.result
}

/** The client passes a plain object; undici wants exactly that. */
function plainHeaders(headers: unknown): Record<string, string> {
  return { ...(typeof headers === 'object' ? headers : undefined), 'accept-encoding': 'identity' }
}

/**
 * The few members of `Response` that `@huggingface/inference` uses (`utils/request.js`).
 * A real one costs more than the rest of the relay, hence the cast.
 */
function responseTo(reply: Reply): Response {
  const response = {
    ok: reply.status >= 200 && reply.status < 300,
    status: reply.status,
    headers: { get: (name: string) => reply.header(name.toLowerCase()) ?? null },
    json: async () => reply.json(),
    text: async () => reply.text(),
    blob: async () => new Blob([]),
  }
  return response as unknown as Response
}
