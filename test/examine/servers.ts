import type { ServerResponse } from 'node:http'
import { type Received, sendJson, serve } from '../node/server.ts'
import { type Body, readBody, wantedBy } from './requests.ts'
import { countWords, plainWords, type Speech, speak, type Wanted } from './speech.ts'

/** What a server of this equipment may do otherwise than most. */
export interface Habits {
  /** Input and output tokens, beyond which a call is refused. */
  readonly drops?: { readonly input: number; readonly output: number }
  /** Input tokens to which a prompt is cut without a word. */
  readonly cutsInput?: number
  /** Output tokens after which every answer ends. */
  readonly capsOutput?: number
  readonly countsTokens?: boolean
  /** Whether streams end without the token counts. */
  readonly streamsUncounted?: boolean
  /** Reasons for longer than any answer here, in a field of its own or unseen. */
  readonly reasons?: 'told' | 'hidden'
}

/** Like vLLM: chat, completions with echo, `/tokenize`, strict about what it is asked. */
export function serveVllm(habits: Habits = {}, credentials?: { key: string; cert: string }) {
  const model = 'org/model-8b'
  return serve((response, { path, method, body: text }) => {
    if (path === '/v1/models') return sendJson(response, listOf([model], 'vllm'))
    const body = readBody(text)
    if (path === '/tokenize') {
      const count = countWords(body?.prompt ?? '')
      const tokens = Array.from({ length: count }, (_, id) => id)
      return sendJson(response, { count, max_model_len: 4096, tokens })
    }
    const isChat = path === '/v1/chat/completions'
    if (method !== 'POST' || (!isChat && path !== '/v1/completions')) {
      return sendJson(response, { detail: 'Not Found' }, 404)
    }
    const wanted = body === undefined ? undefined : wantedBy(body)
    if (body === undefined || wanted === undefined) return refuse(response, 'Field required')
    if (body.model !== undefined && body.model !== '' && body.model !== model) {
      return refuse(response, `The model ${body.model} does not exist.`, 404)
    }
    if (dropped(wanted, habits)) return refuse(response, 'too many tokens requested')
    return reply(response, { body, wanted, isChat, model, habits })
  }, credentials)
}

function refuse(response: ServerResponse, message: string, code = 400): void {
  sendJson(response, { object: 'error', message, type: 'BadRequestError', code }, code)
}

function dropped({ prompt, maxTokens }: Wanted, { drops }: Habits): boolean {
  if (drops === undefined) return false
  return countWords(prompt) > drops.input || maxTokens > drops.output
}

interface Reply {
  readonly body: Body
  readonly wanted: Wanted
  readonly isChat: boolean
  readonly model: string
  readonly habits: Habits
}

function reply(response: ServerResponse, { body, wanted, isChat, model, habits }: Reply): void {
  const maxTokens = Math.min(wanted.maxTokens, habits.capsOutput ?? wanted.maxTokens)
  const speech = speak(plainWords, { ...wanted, maxTokens })
  const usage = {
    prompt_tokens: Math.min(countWords(wanted.prompt), habits.cutsInput ?? Number.MAX_SAFE_INTEGER),
    completion_tokens: speech.tokens.length,
  }
  const counted = habits.countsTokens === false ? {} : { usage }
  if (body.stream) {
    streamOut(response, speech, isChat, habits.streamsUncounted ? {} : counted)
    return
  }
  const echoed = body.echo ? wanted.prompt.split(' ').map((_, at) => (at === 0 ? null : -2)) : []
  const logprobs = isChat
    ? { content: speech.tokens.map((token) => ({ token, logprob: -1 })) }
    : { token_logprobs: [...echoed, ...speech.tokens.map(() => -1)] }
  const choice = {
    ...(isChat ? { message: messageOf(speech.text, habits) } : { text: speech.text }),
    finish_reason: speech.finish,
    logprobs: body.logprobs ? logprobs : null,
  }
  const choices = Array.from({ length: body.n ?? 1 }, (_, index) => ({ index, ...choice }))
  sendJson(response, { id: `cmpl-${Math.random()}`, model, choices, ...counted })
}

function messageOf(text: string, { reasons }: Habits) {
  const role = 'assistant'
  if (reasons === undefined) return { role, content: text }
  return { role, content: '', ...(reasons === 'told' && { reasoning_content: text }) }
}

function streamOut(
  response: ServerResponse,
  { tokens, finish }: Speech,
  isChat: boolean,
  counted: object,
): void {
  const event = (data: unknown) => response.write(`data: ${JSON.stringify(data)}\n\n`)
  const said = (text: string) => (isChat ? { delta: { content: text } } : { text })
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const token of tokens) event({ choices: [{ index: 0, ...said(token) }] })
  event({ choices: [{ index: 0, ...said(''), finish_reason: finish }] })
  event({ choices: [], ...counted })
  response.end('data: [DONE]\n\n')
}

/** Like text-generation-inference: its own routes only. */
export function serveTgi() {
  return serve((response, { path, body: text }) => {
    if (path === '/info') {
      return sendJson(response, {
        model_id: 'org/model-7b',
        router: 'text-generation-router',
        version: '3.3.4',
      })
    }
    const body = readBody(text)
    if (path === '/tokenize') {
      const words = (body?.inputs ?? '').split(' ')
      return sendJson(
        response,
        words.map((word, id) => ({ id, text: word, start: 0, stop: 0 })),
      )
    }
    if (!path.startsWith('/generate')) return response.writeHead(404).end()
    const wanted = body === undefined ? undefined : wantedBy(body)
    if (body === undefined || wanted === undefined) {
      response.writeHead(422, { 'content-type': 'text/plain; charset=utf-8' })
      return response.end('Failed to deserialize the JSON body: missing field `inputs`')
    }
    const speech = speak(plainWords, wanted)
    const tokens = speech.tokens.map((token) => ({ id: 1, text: token, logprob: -1 }))
    const words = body.parameters?.decoder_input_details ? wanted.prompt.split(' ') : []
    const details = {
      finish_reason: speech.finish === 'stop' ? 'stop_sequence' : 'length',
      generated_tokens: tokens.length,
      prefill: words.map((word, at) => ({ id: 1, text: word, logprob: at === 0 ? null : -2 })),
      tokens,
    }
    if (path === '/generate') {
      return sendJson(response, { generated_text: speech.text, details })
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    tokens.forEach((token, at) => {
      const isLast = at === tokens.length - 1
      const ending = isLast ? { generated_text: speech.text, details } : { generated_text: null }
      response.write(`data:${JSON.stringify({ token, ...ending })}\n\n`)
    })
    return response.end()
  })
}

/** How much the gateway's clock is behind. */
const ninetySeconds = 90_000

/**
 * Like the worst of gateways: chat only, behind a cache, most parameters ignored, its clock
 * behind, no stream.
 */
export function serveGateway() {
  const answers = new Map<string, unknown>()
  return serve((response, { path, body: text }: Received) => {
    response.setHeader('date', new Date(Date.now() - ninetySeconds).toUTCString())
    response.setHeader('x-ratelimit-limit-requests', '60')
    response.setHeader('x-ratelimit-remaining-requests', '59')
    if (path === '/v1/models') return sendJson(response, listOf(['large', 'small'], 'gateway'))
    if (path !== '/v1/chat/completions') return response.writeHead(404).end('not found')
    const body = readBody(text)
    const wanted = body === undefined ? undefined : wantedBy(body)
    if (wanted === undefined) return sendJson(response, { choices: [] })
    const user = wanted.prompt.split('\n').at(-1) ?? ''
    // Whatever else is asked for: the key is the words.
    const known = answers.get(user)
    if (known !== undefined) {
      response.setHeader('x-cache', 'HIT')
      return sendJson(response, known)
    }
    const speech = speak(plainWords, {
      prompt: user,
      maxTokens: 200,
      temperature: 0,
      seed: undefined,
      stop: [],
    })
    const answer = {
      id: `gen-${answers.size}`,
      model: body?.model,
      choices: [{ message: { role: 'assistant', content: speech.text } }],
      usage: { prompt_tokens: countWords(user), completion_tokens: speech.tokens.length },
    }
    answers.set(user, answer)
    return sendJson(response, answer)
  })
}

/** A server that makes images only. */
export function serveImages() {
  return serve((response, { path, method, body: text }) => {
    if (path === '/v1/models') return sendJson(response, listOf(['painter'], 'studio'))
    if (path !== '/v1/images/generations' || method !== 'POST') {
      return sendJson(response, { detail: 'Not Found' }, 404)
    }
    if (readBody(text)?.prompt === undefined) return refuse(response, 'prompt is required', 422)
    return sendJson(response, { created: 1, data: [{ b64_json: 'iVBORw0KGgo=' }] })
  })
}

function listOf(names: readonly string[], owned_by: string) {
  return { object: 'list', data: names.map((id) => ({ id, object: 'model', owned_by })) }
}
