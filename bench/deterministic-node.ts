/**
 * A made-up model for comparing harnesses: every answer is a function of the prompt alone. Speaks
 * OpenAI completions with echoed log-probabilities, chat, and the tokenizer routes of vLLM. Prints its
 * port.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'

const endOfText = '<|endoftext|>'
const pieces = /<\|endoftext\|>| ?[A-Za-z]+|[0-9]| ?[^\sA-Za-z0-9]|\s/gu
const ids = new Map<string, number>()
const texts: string[] = []

function tokenize(text: string): number[] {
  return Array.from(text.matchAll(pieces), ([piece]) => {
    const known = ids.get(piece)
    if (known !== undefined) return known
    ids.set(piece, texts.length)
    return texts.push(piece) - 1
  })
}

function detokenize(tokens: readonly number[]): string {
  return tokens.map((token) => texts[token] ?? '').join('')
}

/** 0 to 1, decided by the text alone. */
function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32
}

/** A token's log-probability after the eight before it, and the highest there is at its place. */
function likelihood(tokens: readonly number[], at: number): { own: number; top: number } {
  const before = detokenize(tokens.slice(Math.max(0, at - 8), at))
  const draw = chance(`${before}\0${texts[tokens[at] ?? 0]}`)
  const own = -8 * draw - 0.05
  return { own, top: draw < 0.4 ? own : own / 2 }
}

interface Guess {
  readonly number: number
  readonly letter: string
  /** A few words of the prompt's end. */
  readonly words: string
}

const forms: readonly ((guess: Guess) => string)[] = [
  ({ number }) => ` They add up.\n#### ${number}`,
  ({ number }) => ` The answer is ${number}.`,
  ({ letter }) => ` ${letter}`,
  ({ number, letter }) => ` The best answer is ${letter}, since ${number} is even.`,
  ({ letter }) => `(${letter})`,
  ({ letter }) => ` We think. So the answer is (${letter}). The answer is (${letter}).`,
  ({ letter, words }) => `Answer: ${letter}\nIn all, ${words}.`,
  ({ words }) => ` The answer is ${words}.`,
  ({ words }) => ` ${words}`,
  ({ number }) =>
    ` So the answer is ${['Yes', 'No', 'True', 'False', 'valid', 'invalid'][number % 6]}.`,
  () => '',
]

function answer(prompt: string): string {
  const form = forms[Math.floor(chance(`form ${prompt}`) * forms.length)]
  const number = Math.floor(chance(`number ${prompt}`) * 20)
  const letter = 'ABCDE'[Math.floor(chance(`letter ${prompt}`) * 5)] ?? 'A'
  return form?.({ number, letter, words: wordsOf(prompt) }) ?? ''
}

function wordsOf(prompt: string): string {
  const words = prompt.slice(-300).split(/\s+/u)
  const start = Math.floor(chance(`start ${prompt}`) * words.length)
  return words.slice(start, start + 1 + Math.floor(chance(`words ${prompt}`) * 4)).join(' ')
}

function generated(prompt: string, stops: unknown): string {
  const text = answer(prompt)
  const given = Array.isArray(stops) ? stops : [stops]
  const ends = given.map((stop) => text.indexOf(String(stop))).filter((end) => end >= 0)
  return ends.length > 0 ? text.slice(0, Math.min(...ends)) : text
}

function echoed(tokens: readonly number[]) {
  const all = [...tokens, tokenize('.')[0] ?? 0]
  const places = all.map((_, at) => likelihood(all, at))
  let offset = 0
  return {
    text: detokenize(all),
    logprobs: {
      tokens: all.map((token) => texts[token]),
      token_logprobs: places.map(({ own }, at) => (at === 0 ? null : own)),
      top_logprobs: places.map(({ own, top }, at) =>
        at === 0 ? null : { [texts[all[at] ?? 0] ?? '']: own, ...(top > own && { '\0': top }) },
      ),
      text_offset: all.map((token) => {
        const start = offset
        offset += Array.from(texts[token] ?? '').length
        return start
      }),
    },
  }
}

function complete(body: Record<string, unknown>) {
  const { prompt, echo, stop } = body
  const given: unknown[] = Array.isArray(prompt) ? prompt : [prompt]
  const several = given.every((one) => typeof one === 'number') ? [given] : given
  return {
    object: 'text_completion',
    model: 'made-up',
    choices: several.map((one, index) => {
      const tokens = Array.isArray(one) ? one.map(Number) : tokenize(String(one))
      const reply = echo === true ? echoed(tokens) : { text: generated(detokenize(tokens), stop) }
      return { index, finish_reason: 'stop', logprobs: null, ...reply }
    }),
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  }
}

function chat({ messages, stop }: Record<string, unknown>) {
  const turns: unknown[] = Array.isArray(messages) ? messages : []
  const prompt = turns.map((turn) => Object(turn).role + Object(turn).content).join('\n')
  const content = generated(prompt, stop)
  return {
    object: 'chat.completion',
    model: 'made-up',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  }
}

const routes: Readonly<Record<string, (body: Record<string, unknown>) => unknown>> = {
  '/v1/models': () => ({ object: 'list', data: [{ id: 'made-up', object: 'model' }] }),
  '/v1/completions': complete,
  '/v1/chat/completions': chat,
  '/tokenizer_info': () => ({ eos_token: endOfText, bos_token: endOfText }),
  '/tokenize': ({ prompt }) => {
    const tokens = tokenize(String(prompt))
    return { tokens, count: tokens.length, max_model_len: 1_000_000 }
  },
  '/detokenize': ({ tokens }) => ({
    prompt: detokenize(Array.isArray(tokens) ? tokens.map(Number) : []),
  }),
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : JSON.parse(text)
}

const server = createServer(async (request, response) => {
  const route = routes[request.url ?? '']
  const body = JSON.stringify(route ? route(await bodyOf(request)) : { error: 'no such route' })
  response.writeHead(route ? 200 : 404, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(typeof address === 'object' ? address?.port : address)
})
