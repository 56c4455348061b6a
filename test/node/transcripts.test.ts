import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Protocol } from '../../src/item/index.ts'
import { defaultExchangeLimits } from '../../src/node/index.ts'
import {
  describeRecordings,
  parseRecording,
  type Recording,
  recordings,
  replayRecording,
} from '../support/recording.ts'
import { ask } from './asking.ts'
import { serve } from './server.ts'

interface Transcript {
  readonly name: string
  readonly protocol: Protocol
  /** Undefined where the server never answered. */
  readonly reply: Recording | undefined
}

const routes: ReadonlyMap<string, Protocol> = new Map([
  ['/v1/chat/completions', 'chat'],
  ['/v1/completions', 'completions'],
])

function readTranscript(name: string): Transcript | undefined {
  const text = readFileSync(join(recordings, name), 'utf8')
  const command = /^\$ curl .*?-X POST (?:http:\/\/[^/]+)?(?<route>\/\S+)/u.exec(text)
  const protocol =
    command === null ? bareProtocol(text) : routes.get(command.groups?.['route'] ?? '')
  if (protocol === undefined) return undefined
  if (command === null) {
    const type = text.startsWith('data:') ? 'text/event-stream' : 'application/json'
    return { name, protocol, reply: { status: 200, headers: [['content-type', type]], body: text } }
  }
  return { name, protocol, reply: parseRecording(text) }
}

/** Of the files that hold a body without the command that got it. */
function bareProtocol(text: string): Protocol | undefined {
  if (/"object":\s*"text_completion"/u.test(text)) return 'completions'
  return /"object":\s*"chat\.completion/u.test(text) ? 'chat' : undefined
}

function transcripts(): Transcript[] {
  if (!existsSync(recordings)) return []
  return readdirSync(recordings, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readTranscript(name) ?? [])
}

/** What a recorded stream says, without its end. */
function recordedEvents({ reply }: Transcript) {
  return (reply?.body ?? '')
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => JSON.parse(line.slice('data: '.length)))
}

async function replay({ protocol, reply }: Transcript, stream = false) {
  await using server = await serve((response) => {
    if (reply !== undefined) replayRecording(response, reply)
  })
  const limits = { ...defaultExchangeLimits, headersMs: reply === undefined ? 50 : 5000 }
  return await ask(server.url, {}, { protocol, limits, stream })
}

describeRecordings('replies recorded from llama.cpp', () => {
  const all = transcripts()
  const answering = all.filter(({ reply }) => reply?.status === 200)
  const isStream = ({ reply }: Transcript) =>
    reply?.headers.some(([, value]) => value.startsWith('text/event-stream'))

  /** Ends with an error, as an event or as llama.cpp's own line. */
  const isBroken = (one: Transcript) =>
    isStream(one) === true && /^(?:data: \{"error"|error:)/mu.test(one.reply?.body ?? '')

  it('are all there', () => {
    expect(answering.filter(isBroken)).toHaveLength(2)
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
    '$name is the same, though no stream was asked for',
    async (one) => {
      const [asked, unasked] = [await replay(one, true), await replay(one)]
      expect(unasked.ok).toBe(asked.ok)
      if (unasked.ok && asked.ok) expect(unasked.completion.text).toBe(asked.completion.text)
    },
  )

  it.each(answering.filter((one) => isStream(one) && !isBroken(one)))(
    '$name is assembled when a stream is asked for',
    async (one) => {
      const events = recordedEvents(one)
      const choices = events.flatMap((event) => event.choices)
      const usage = events.findLast((event) => event.usage !== undefined)?.usage
      expect(await replay(one, true)).toMatchObject({
        ok: true,
        completion: {
          text: choices.map(({ text, delta }) => text ?? delta.content ?? '').join(''),
          finish: choices.findLast(({ finish_reason }) => finish_reason !== null).finish_reason,
          model: events[0].model,
          promptTokens: usage?.prompt_tokens,
          completionTokens: usage?.completion_tokens,
          firstTokenMs: expect.any(Number),
        },
      })
    },
  )

  it.each(answering.filter(isBroken))(
    '$name is a failure of the server, though half an answer had come',
    async (one) => {
      const [, message = ''] =
        /^(?:data|error):.*"message":"([^"]+)"/mu.exec(one.reply?.body ?? '') ?? []
      expect(message).not.toBe('')
      expect(await replay(one, true)).toMatchObject({
        ok: false,
        fault: { kind: 'status', status: 500, detail: message },
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
        fault: { kind: 'status', status },
      })
      expect(error.message).toContain(result.ok ? '' : result.fault.detail.replace(/…$/u, ''))
    },
  )

  it.each(all.filter(({ reply }) => reply === undefined))('$name times out', async (one) => {
    expect(await replay(one)).toMatchObject({ ok: false, fault: { kind: 'timeout' } })
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
