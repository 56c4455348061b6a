import type { ServerResponse } from 'node:http'
import { describeReference, reference } from './reference.ts'

/**
 * Replies that two versions of llama.cpp's server really gave, as `curl -i` printed them
 * (2025-02-20 commit c392e509, and 2026-08-22 commit 3f545bec of a fork).
 */
export const recordings = reference('data/llama-server-transcripts')

/** `describe` for tests over the recorded replies. */
export function describeRecordings(title: string, tests: () => void): void {
  describeReference('data/llama-server-transcripts', title, tests)
}

export interface Recording {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

/** The reply in a recording; `undefined` where the server never answered. */
export function parseRecording(text: string): Recording | undefined {
  const parts = /^HTTP\/1\.1 (\d+) [^\n]*\n(.*?)\r?\n\r?\n(.*)\n\[curl exit 0\]/msu.exec(text)
  if (parts === null) return undefined
  const [, status, head = '', body = ''] = parts
  const headers = head.split(/\r?\n/u).map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { status: Number(status), headers, body }
}

/** Framing is the replaying server's own. */
const framing: ReadonlySet<string> = new Set([
  'content-length',
  'transfer-encoding',
  'connection',
  'keep-alive',
])

/** Gives a recorded reply again, with another body where one is given. */
export function replayRecording(
  response: ServerResponse,
  { status, headers, body }: Recording,
  instead = body,
): void {
  for (const [name, value] of headers) if (!framing.has(name)) response.setHeader(name, value)
  response.writeHead(status).end(instead)
}
