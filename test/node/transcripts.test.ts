import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultLimits, type Protocol } from '../../src/node/index.ts'
import { ask } from './asking.ts'
import { serve } from './server.ts'

/**
 * Replies that two versions of llama.cpp's server really gave, as `curl -i` printed them
 * (2025-02-20 commit c392e509, and 2026-08-22 commit 3f545bec of a fork).
 */
const folder = resolve(import.meta.dirname, '../../../shared/data/llama-server-transcripts')
const absent = !existsSync(folder) && process.env['CI'] === undefined

interface Transcript {
  readonly name: string
  readonly protocol: Protocol
  /** Undefined where the server never answered. */
  readonly reply: { status: number; headers: [string, string][]; body: string } | undefined
}

const routes: ReadonlyMap<string, Protocol> = new Map([
  ['/v1/chat/completions', 'chat'],
  ['/v1/completions', 'completions'],
])

function readTranscript(name: string): Transcript | undefined {
  const text = readFileSync(join(folder, name), 'utf8')
  const command = /^\$ curl .*?-X POST (?:http:\/\/[^/]+)?(?<route>\/\S+)/u.exec(text)
  const protocol =
    command === null ? bareProtocol(text) : routes.get(command.groups?.['route'] ?? '')
  if (protocol === undefined) return undefined
  if (command === null) {
    const type = text.startsWith('data:') ? 'text/event-stream' : 'application/json'
    return { name, protocol, reply: { status: 200, headers: [['content-type', type]], body: text } }
  }
  const parts = /^HTTP\/1\.1 (\d+) [^\n]*\n(.*?)\r?\n\r?\n(.*)\n\[curl exit 0\]/msu.exec(text)
  if (parts === null) return { name, protocol, reply: undefined }
  const [, status, head = '', body = ''] = parts
  const headers = head.split(/\r?\n/u).map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { name, protocol, reply: { status: Number(status), headers, body } }
}

/** Of the files that hold a body without the command that got it. */
function bareProtocol(text: string): Protocol | undefined {
  if (/"object":\s*"text_completion"/u.test(text)) return 'completions'
  return /"object":\s*"chat\.completion/u.test(text) ? 'chat' : undefined
}

function transcripts(): Transcript[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readTranscript(name) ?? [])
}

/** Framing is the replaying server's own. */
const framing: ReadonlySet<string> = new Set([
  'content-length',
  'transfer-encoding',
  'connection',
  'keep-alive',
])

async function replay({ protocol, reply }: Transcript) {
  await using server = await serve((response) => {
    if (reply === undefined) return
    for (const [name, value] of reply.headers) {
      if (!framing.has(name)) response.setHeader(name, value)
    }
    response.writeHead(reply.status).end(reply.body)
  })
  const limits = { ...defaultLimits, headersMs: reply === undefined ? 50 : 5000 }
  return await ask(server.url, {}, { protocol, limits })
}

describe.skipIf(absent)('replies recorded from llama.cpp', () => {
  const all = transcripts()
  const answering = all.filter(({ reply }) => reply?.status === 200)
  const isStream = ({ reply }: Transcript) =>
    reply?.headers.some(([, value]) => value.startsWith('text/event-stream'))

  it('are all there', () => {
    expect(all.length).toBeGreaterThan(100)
    expect(all.filter(({ name }) => name.startsWith('new-')).length).toBeGreaterThan(45)
  })

  it.each(answering.filter((one) => !isStream(one)))(
    '$name gives text, finish and usage',
    async (one) => {
      const recorded = JSON.parse(one.reply?.body ?? '')
      const reply = Array.isArray(recorded) ? recorded[0] : recorded
      const [choice] = reply.choices
      expect(await replay(one)).toMatchObject({
        ok: true,
        attempts: 1,
        completion: {
          text: choice.text ?? choice.message.content,
          finish: choice.finish_reason,
          model: reply.model,
          promptTokens: reply.usage.prompt_tokens,
          completionTokens: reply.usage.completion_tokens,
        },
      })
    },
  )

  it.each(answering.filter(isStream))(
    '$name is refused, as no stream was asked for',
    async (one) => {
      expect(await replay(one)).toMatchObject({
        ok: false,
        fault: { kind: 'malformed', detail: 'an event stream, though none was asked for' },
      })
    },
  )

  it.each(all.filter(({ reply }) => reply !== undefined && reply.status !== 200))(
    '$name is refused with the reason the server gave',
    async (one) => {
      const { error } = JSON.parse(one.reply?.body ?? '')
      const status = one.reply?.status ?? 0
      const result = await replay(one)
      expect(result).toMatchObject({
        ok: false,
        attempts: status >= 500 ? 3 : 1,
        fault: { kind: 'status', status },
      })
      expect(error.message).toContain(result.ok ? '' : result.fault.detail.replace(/…$/u, ''))
    },
  )

  it.each(all.filter(({ reply }) => reply === undefined))('$name times out', async (one) => {
    expect(await replay(one)).toMatchObject({ ok: false, fault: { kind: 'timeout' }, attempts: 3 })
  })

  it('keep what is known of the first of them', async () => {
    const [first] = all.filter(({ name }) => name === '20-v1-completions.txt')
    if (first === undefined) throw new Error('20-v1-completions.txt is missing')
    expect(await replay(first)).toMatchObject({
      completion: {
        text: ' featuresagngmaillegate mant術',
        finish: 'length',
        promptTokens: 6,
        completionTokens: 6,
      },
    })
  })
})
