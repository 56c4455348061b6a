import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** What the node does with a relay. */
export type Act = (response: ServerResponse, request: IncomingMessage, text: string) => void

const json = { 'content-type': 'application/json' }

export function send(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { ...json, ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

export function reply(content: string | null) {
  return {
    model: 'chaos (test equipment)',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 9, completion_tokens: 3 },
  }
}

const refusal = (status: number, headers = {}): Act => {
  return (response) => send(response, status, { error: { message: 'chaos' } }, headers)
}

const bomb = gzipSync(Buffer.alloc(16 * 1024 * 1024))

/** Every fault, by name. None of them is an answer. */
export const faults = {
  'connection refused': (_, request) => request.socket.resetAndDestroy(),
  'reset within the body': (response, request) => {
    response.writeHead(200, { ...json, 'content-length': '900' })
    response.write('{"choices":')
    setTimeout(() => request.socket.resetAndDestroy(), 5)
  },
  'no headers': () => undefined,
  'stalled body': (response) => response.writeHead(200, json).write('{"choices":'),
  'endless body': (response) => {
    response.writeHead(200, json)
    const pour = (): void => {
      while (!response.destroyed && response.write(' '.repeat(16 * 1024)));
      if (!response.destroyed) response.once('drain', pour)
    }
    pour()
  },
  '429': refusal(429),
  '429 with Retry-After': refusal(429, { 'retry-after-ms': '10' }),
  '500': refusal(500),
  '502': refusal(502),
  '503': refusal(503),
  'error in status 200': (response) => send(response, 200, { error: { message: 'chaos' } }),
  HTML: (response) => send(response, 200, '<html>chaos</html>', { 'content-type': 'text/html' }),
  'truncated JSON': (response, _, text) =>
    send(response, 200, JSON.stringify(reply(text)).slice(0, -9)),
  'plain text': (response) => send(response, 200, 'chaos', { 'content-type': 'text/plain' }),
  'gzip bomb': (response) =>
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
  'huge headers': (response, _, text) =>
    send(response, 200, reply(text), { 'x-chaos': 'x'.repeat(64 * 1024) }),
  'empty body': (response) => send(response, 200, ''),
} as const satisfies Record<string, Act>

function event(response: ServerResponse, data: unknown): void {
  response.write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`)
}

const said = (content: string | null, finish_reason: string | null = null) => ({
  model: 'chaos (test equipment)',
  choices: [{ index: 0, delta: { content }, finish_reason }],
})

/** Begins a stream that says the first half of an answer. */
function begin(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  event(response, said(text.slice(0, text.length / 2)))
}

/** A whole answer as a stream. */
export function stream(response: ServerResponse, text: string | null): void {
  begin(response, text ?? '')
  if (text !== null) event(response, said(text.slice(text.length / 2)))
  event(response, said(null, 'stop'))
  response.end('data: [DONE]\n\n')
}

/** Every fault of a stream, by name. None of them is an answer. */
export const streamFaults = {
  'stream without an end': (response, _, text) => {
    begin(response, text)
    response.end()
  },
  'error line in a stream': (response, _, text) => {
    begin(response, text)
    response.end('error: {"message": "chaos"}\n\ndata: [DONE]\n\n')
  },
  'error event in a stream': (response, _, text) => {
    begin(response, text)
    event(response, { error: { message: 'chaos' } })
    response.end()
  },
  'event that is no JSON': (response, _, text) => {
    begin(response, text)
    event(response, '<html>')
    response.end('data: [DONE]\n\n')
  },
  'stalled stream': (response, _, text) => begin(response, text),
  'reset within a stream': (response, request, text) => {
    begin(response, text)
    setTimeout(() => request.socket.resetAndDestroy(), 5)
  },
  'endless stream': (response, _, text) => {
    begin(response, text)
    const pour = (): void => {
      while (!response.destroyed && response.write(': nothing\n\n'));
      if (!response.destroyed) response.once('drain', pour)
    }
    pour()
  },
} as const satisfies Record<string, Act>
