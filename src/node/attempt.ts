import type { Endpoint } from './endpoint.ts'
import { redactFault } from './fault.ts'
import { type ReplyHeaders, relay, type Transport } from './http/index.ts'
import { asText, dialects, jsonBody, readCompletion } from './protocol/index.ts'
import type { Completion, Fault, GenerateRequest, NodeDescriptor } from './types.ts'

/** All it takes to reach a node. */
export interface Line {
  readonly descriptor: NodeDescriptor
  readonly endpoint: Endpoint
  readonly transport: Transport
  readonly key: string | undefined
}

export type Attempt =
  | { readonly ok: true; readonly completion: Completion }
  | {
      readonly ok: false
      /** Fit to show: without the key, and without the prompt. */
      readonly fault: Fault
      /** Of the reply, if one came. */
      readonly headers: ReplyHeaders
    }

/** Sends `request` once. Rejects only when `signal` aborts. */
export async function attempt(
  line: Line,
  request: GenerateRequest,
  signal: AbortSignal,
): Promise<Attempt> {
  const { descriptor, endpoint, transport, key } = line
  const dialect = dialects[descriptor.protocol]
  const call = { url: endpoint.generate, key, model: descriptor.model, request }
  const result = await relay(transport, signal, (options) => dialect.send(call, options))
  const reading = result.ok ? readCompletion(result.reply, dialect, request.stop) : result
  if (reading.ok) return reading
  return {
    ok: false,
    fault: redactFault(reading.fault, { key, prompt: asText(request.prompt) }),
    headers: result.ok ? result.reply.headers : {},
  }
}

/** Whether the node lists its models: what a working node does at no cost. */
export async function listsModels(line: Line, signal: AbortSignal): Promise<boolean> {
  const result = await line.transport.request({
    method: 'GET',
    url: line.endpoint.models,
    headers: {
      'accept-encoding': 'identity',
      ...(line.key === undefined ? undefined : { authorization: `Bearer ${line.key}` }),
    },
    body: undefined,
    signal,
  })
  return result.ok && result.reply.status === 200 && jsonBody(result.reply).ok
}
