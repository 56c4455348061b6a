import { expect } from 'vitest'
import type { TextProtocol } from '../../src/item/index.ts'
import { redactFault } from '../../src/node/fault.ts'
import { Reply } from '../../src/node/http/reply.ts'
import { type Completion, type Fault, systemClock } from '../../src/node/index.ts'
import { dialects, readCompletion } from '../../src/node/protocol/index.ts'

interface Received {
  readonly protocol: TextProtocol
  readonly body: Buffer
  readonly status?: number
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly stream?: boolean
  readonly stop?: readonly string[]
}

/** Reads a reply as it comes over the wire, its body in three pieces. */
export function read(received: Received) {
  const { protocol, body, status = 200, type = 'application/json', stop = [] } = received
  const third = Math.ceil(body.length / 3)
  const reply = new Reply({
    status,
    headers: { 'content-type': type, ...received.headers },
    body,
    latencyMs: 30,
    arrivals: [1, 2, 3].map((part) => ({ end: part * third, ms: part * 10 })),
  })
  const asked = {
    dialect: dialects[protocol],
    stop,
    stream: received.stream ?? false,
    clock: systemClock,
  }
  const reading = readCompletion(reply, asked)
  if (reading.ok) requireCompletion(reading.completion, stop)
  else requireFault(reading.fault)
  return reading
}

const finishes: readonly string[] = ['stop', 'length', 'filtered', 'unknown']

/** What the type promises and the rest of the program relies on; thrown by hand, as `expect` is slow. */
function requireCompletion(completion: Completion, stop: readonly string[]): void {
  const { text, reasoning, finish, model, promptTokens, completionTokens } = completion
  requireText(text)
  if (stop.some((word) => word !== '' && text.includes(word))) fail('a stop string is left', text)
  if (reasoning !== undefined) requireText(reasoning)
  if (model !== undefined) requireText(model)
  if (!finishes.includes(finish)) fail('an unknown end', finish)
  for (const count of [promptTokens, completionTokens]) {
    if (count !== undefined && !(Number.isSafeInteger(count) && count >= 0)) fail('no count', count)
  }
  const { latencyMs, firstTokenMs = 0 } = completion
  if (!(latencyMs >= 0 && firstTokenMs >= 0 && firstTokenMs <= latencyMs)) {
    fail('no times', [latencyMs, firstTokenMs])
  }
}

/** A fault says what it is, on one short line once it is redacted. */
function requireFault(fault: Fault): void {
  const { detail } = redactFault(fault, { secrets: [], prompt: '' })
  if (detail.length > 201 || /[\n\r\0]/u.test(detail)) fail('a detail that is no line', detail)
  requireText(detail)
  if (fault.kind === 'status') {
    const { status, retryAfterMs = 0 } = fault
    if (!Number.isInteger(status)) fail('no status', status)
    if (!(Number.isFinite(retryAfterMs) && retryAfterMs >= 0)) fail('no delay', retryAfterMs)
  } else expect(fault.kind).toBe('malformed')
}

function requireText(text: unknown): void {
  if (typeof text !== 'string' || !text.isWellFormed()) fail('no text that can be stored', text)
}

function fail(what: string, value: unknown): never {
  throw new Error(`${what}: ${JSON.stringify(value)}`)
}
