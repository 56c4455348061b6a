import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { type Received, serve } from '../node/server.ts'
import {
  parseRecording,
  type Recording,
  recordings,
  replayRecording,
} from '../support/recording.ts'
import { type Body, readBody, wantedBy } from './requests.ts'
import { countWords, speak, type Wanted } from './speech.ts'

const stream = { old: '12-chat-stream-usage.txt', new: 'new-2026-08/12-chat-stream-usage.txt' }
const names = {
  models: '02-v1-models.txt',
  tokenize: '07-tokenize-min.txt',
  chat: '10-chat-nonstream.txt',
  logprobs: '13-chat-logprobs.txt',
  completions: '20-v1-completions.txt',
  echo: '22-v1-completions-echo.txt',
  twice: '45-chat-n2.txt',
  brokenJson: '60-err-bad-json.txt',
  noPrompt: '61-err-no-messages.txt',
  notFound: '69-err-404.txt',
} as const

/**
 * llama.cpp's server as recorded: its headers, envelopes, errors, stream and quirks. Where an
 * answer depends on the request, recorded tokens are put together anew.
 */
export async function serveLlama(version: 'old' | 'new') {
  const folder = version === 'old' ? recordings : join(recordings, 'new-2026-08')
  const read = (file: string): Recording => {
    const recording = parseRecording(readFileSync(file, 'utf8'))
    if (recording === undefined) throw new Error(`${file} holds no reply`)
    return recording
  }
  const replies = Object.fromEntries(
    Object.entries(names).map(([name, file]) => [name, read(join(folder, file))]),
  )
  const streamed = read(join(recordings, stream[version]))
  const vocabulary = recordedTokens(read(join(recordings, '86-ctx-long-with-chat-finish.txt')))

  return await serve((response, request) => {
    response.sendDate = false
    const name = replyTo(request)
    const body = readBody(request.body)
    const wanted = body === undefined ? undefined : wantedBy(body)
    const recording = name === 'stream' ? streamed : replies[name]
    if (recording === undefined) throw new Error(`${name} is not recorded`)
    const isAnswer = (name === 'chat' || name === 'completions') && wanted !== undefined
    if (isAnswer) answer(response, recording, wanted, vocabulary)
    else if (name === 'stream' && wanted) streamOut(response, recording, wanted, vocabulary)
    else replayRecording(response, recording)
  })
}

/** Which recording answers a request. */
function replyTo({ method, path, body }: Received): keyof typeof names | 'stream' {
  if (path === '/v1/models') return 'models'
  if (path === '/tokenize') return 'tokenize'
  if (method !== 'POST' || !/^\/v1\/(?:chat\/)?completions$/u.test(path)) return 'notFound'
  const read: Body | undefined = readBody(body)
  if (read === undefined) return 'brokenJson'
  if (wantedBy(read) === undefined) return 'noPrompt'
  if (read.echo) return 'echo'
  if (read.n === 2) return 'twice'
  if (read.logprobs) return 'logprobs'
  if (read.stream) return 'stream'
  return path === '/v1/completions' ? 'completions' : 'chat'
}

function answer(
  response: ServerResponse,
  recording: Recording,
  wanted: Wanted,
  vocabulary: readonly string[],
): void {
  const { text, tokens, finish } = speak(vocabulary, wanted)
  const envelope = JSON.parse(recording.body)
  const [choice] = envelope.choices
  choice.finish_reason = finish
  if (choice.message === undefined) choice.text = text
  else choice.message.content = text
  envelope.id = `chatcmpl-${Math.random()}`
  envelope.usage.prompt_tokens = countWords(wanted.prompt) + 20
  envelope.usage.completion_tokens = tokens.length
  replayRecording(response, recording, JSON.stringify(envelope))
}

/** The recorded events, each with another recorded token in the place of its own. */
function streamOut(
  response: ServerResponse,
  recording: Recording,
  wanted: Wanted,
  vocabulary: readonly string[],
): void {
  const { length } = recordedTokens(recording)
  const { tokens } = speak(vocabulary, { ...wanted, maxTokens: length, stop: [] })
  const left = [...tokens]
  const lines = recording.body.split('\n').map((line) => {
    if (!line.startsWith('data: {')) return line
    const event = JSON.parse(line.slice('data: '.length))
    const delta = event.choices[0]?.delta
    if (typeof delta?.content === 'string') delta.content = left.shift()
    return `data: ${JSON.stringify(event)}`
  })
  replayRecording(response, recording, lines.join('\n'))
}

/** The pieces in which a recorded stream sent its text. */
function recordedTokens({ body }: Recording): string[] {
  return body
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .flatMap((line) => JSON.parse(line.slice('data: '.length)).choices[0]?.delta.content ?? [])
}
