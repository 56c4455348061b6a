import { describe, expect, it } from 'vitest'
import { describeRecordings } from '../support/recording.ts'
import { examineServer } from './examining.ts'
import { serveLlama } from './llama.ts'
import { serveGateway, serveImages, serveTgi, serveVllm } from './servers.ts'

const matching = (pattern: RegExp) => expect.stringMatching(pattern)
const latency = matching(
  /^info latency: p50 \d+ ms, p95 \d+ ms \(the slowest of 5\), one at a time; [\d.]+ tokens\/s$/u,
)
const streams = matching(/^pass streaming: streams; the first token came after \d+ ms$/u)
const firstToken = matching(
  /^info first-token: p50 \d+ ms, p95 \d+ ms \(the slowest of 5\), one at a time$/u,
)
const plainHttp = 'info tls: plain http, on this machine only'
const noImages = 'info images: makes no images (status 404)'

/** Of a server that does what it is asked. */
const obedient = {
  finish: 'pass finish: tells why an answer ended: length',
  usage: 'pass usage: counts the tokens of prompts and answers',
  logprobs: 'pass logprobs: gives the log-probabilities of its tokens',
  maxTokens: 'pass max-tokens: honours max_tokens',
  system: 'pass system: takes system messages',
  stop: 'pass stop: stops at stop strings',
  seed: 'pass seed: honours the seed',
  n: 'pass n: gives several answers to one request',
  determinism: 'pass determinism: answers the same at temperature 0',
  cache: 'pass cache: identical prompts are answered anew',
  nonce: 'pass nonce: different prompts get different answers',
  rateLimit: 'info rate-limit: announces no rate limit',
  clock: 'pass clock: its clock agrees with ours',
}

describeRecordings("llama.cpp's server as recorded", () => {
  it('of 2025-02 fails where it should refuse', async () => {
    const { lines, found } = await examineServer(serveLlama('old'))
    expect(lines).toEqual([
      'pass protocols: speaks chat and completions, not tgi (status 404)',
      'info server: looks like llama.cpp',
      'pass models: lists one model: tiny-random',
      plainHttp,
      noImages,
      'pass tokenizer: counts tokens at /tokenize: 2 for a sentence',
      obedient.finish,
      obedient.usage,
      obedient.logprobs,
      'info echo: refuses echo with status 500',
      streams,
      obedient.system,
      obedient.maxTokens,
      obedient.stop,
      obedient.seed,
      'info n: refuses n = 2 with status 500',
      obedient.determinism,
      obedient.cache,
      'info model-name: takes any model name, and says which model it used',
      'warn broken-json: broken JSON gets status 500, as if the node had failed',
      'warn no-prompt: a request without a prompt gets status 500, as if the node had failed',
      latency,
      firstToken,
      obedient.nonce,
      obedient.rateLimit,
      'info clock: sends no Date header',
      'info requests: sent 30 requests',
    ])
    expect(found).toMatchObject({
      protocols: ['chat', 'completions'],
      models: ['tiny-random'],
      streaming: true,
      logprobs: true,
      tokenize: true,
      images: false,
    })
  })

  it('of 2026-08 ignores echo, gives two answers and refuses with a reason', async () => {
    const { lines, found } = await examineServer(serveLlama('new'))
    expect(lines).toContain('info server: looks like llama.cpp')
    expect(lines).toContain('warn echo: echo is ignored: no log-probabilities of the prompt came')
    expect(lines).toContain(obedient.n)
    expect(lines).toContain(
      'warn broken-json: broken JSON gets status 500, as if the node had failed',
    )
    expect(lines).toContain(
      'pass no-prompt: a request without a prompt is refused with status 400 and a reason',
    )
    expect(lines.filter((line) => line.startsWith('warn'))).toHaveLength(2)
    expect(found).toMatchObject({ echo: false, streaming: true })
  })
})

describe('a server like vLLM', () => {
  it('does all it is asked', async () => {
    const { lines, found } = await examineServer(serveVllm())
    expect(lines).toEqual([
      'pass protocols: speaks chat and completions, not tgi (status 404)',
      'info server: looks like vLLM',
      'pass models: lists one model: org/model-8b',
      plainHttp,
      noImages,
      'pass tokenizer: counts tokens at /tokenize: 6 for a sentence',
      obedient.finish,
      obedient.usage,
      obedient.logprobs,
      'pass echo: gives the log-probabilities of prompts',
      streams,
      obedient.system,
      obedient.maxTokens,
      obedient.stop,
      obedient.seed,
      obedient.n,
      obedient.determinism,
      obedient.cache,
      'pass model-name: refuses an unknown model with status 404',
      'pass broken-json: broken JSON is refused with status 400 and a reason',
      'pass no-prompt: a request without a prompt is refused with status 400 and a reason',
      latency,
      firstToken,
      obedient.nonce,
      obedient.rateLimit,
      obedient.clock,
      'info requests: sent 30 requests',
    ])
    expect(found).toMatchObject({ protocols: ['chat', 'completions'], echo: true, usage: true })
  })
})

describe('a server like text-generation-inference', () => {
  it('speaks its own protocol only, and has no system messages, model names or several answers', async () => {
    const { lines, found } = await examineServer(serveTgi())
    expect(lines).toEqual([
      'pass protocols: speaks tgi, not chat (status 404), completions (status 404)',
      'info server: looks like Text Generation Inference',
      'pass models: lists one model: org/model-7b',
      plainHttp,
      noImages,
      'pass tokenizer: counts tokens at /tokenize: 6 for a sentence',
      obedient.finish,
      'info usage: counts the tokens of answers, not of prompts',
      obedient.logprobs,
      'pass echo: gives the log-probabilities of prompts',
      streams,
      obedient.maxTokens,
      obedient.stop,
      obedient.seed,
      obedient.determinism,
      obedient.cache,
      'info model-name: TGI requests name no model',
      'pass broken-json: broken JSON is refused with status 422 and a reason',
      'pass no-prompt: a request without a prompt is refused with status 422 and a reason',
      latency,
      firstToken,
      obedient.nonce,
      obedient.rateLimit,
      obedient.clock,
      'info requests: sent 26 requests',
    ])
    expect(found).toMatchObject({ protocols: ['tgi'], usage: false, echo: true, streaming: true })
  })
})

describe('a chat-only gateway', () => {
  it('that ignores what it is asked is found out', async () => {
    const { lines, found } = await examineServer(serveGateway())
    expect(lines).toEqual([
      'pass protocols: speaks chat, not completions (status 404), tgi (status 404)',
      'info server: names no server: a gateway, or one unknown to us',
      'warn models: lists 2 models: large, small; which one answers is left to it',
      plainHttp,
      noImages,
      'info tokenizer: has no /tokenize',
      'warn finish: does not tell why an answer ended: one cut short cannot be told from a wrong one',
      obedient.usage,
      'warn logprobs: logprobs is ignored: none came with the answer',
      'info echo: chat has no log-probabilities of prompts',
      'warn streaming: does not stream: the answer came in one piece, so no time to the first token is known',
      'warn system: system messages are dropped: the prompt is no longer with one than without',
      'warn max-tokens: max_tokens is ignored: 4 tokens were asked for and 200 came',
      'warn stop: stop strings are ignored: answers run on and cost more tokens',
      'info seed: another seed gives the same answer: whether seeds count cannot be told',
      'warn n: n is ignored: two answers were asked for and one came',
      obedient.determinism,
      'warn cache: identical prompts are answered from a cache',
      matching(/^warn model-name: takes any model name, and .*: the name proves nothing$/u),
      'warn broken-json: broken JSON is answered with status 200',
      'warn no-prompt: a request without a prompt is answered with status 200',
      latency,
      obedient.nonce,
      'info rate-limit: announces a rate limit: x-ratelimit-limit-requests: 60, x-ratelimit-remaining-requests: 59',
      matching(/^warn clock: its clock is (?:89|90) s behind ours$/u),
      'info requests: sent 29 requests',
    ])
    expect(found).toMatchObject({
      protocols: ['chat'],
      models: ['large', 'small'],
      streaming: false,
    })
  })
})

describe('every line', () => {
  it.each([
    ['vLLM', serveVllm],
    ['text-generation-inference', serveTgi],
    ['a gateway', serveGateway],
    ['images', serveImages],
  ])(
    'about %s has a name of its own, and a remedy where something is wrong',
    async (_what, serve) => {
      const { findings } = await examineServer(serve())
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
      for (const { level, id, text, remedy } of findings) {
        const isWrong = level === 'warn' || level === 'fail'
        expect(remedy !== undefined && remedy !== '', id).toBe(isWrong)
        expect(`${text}${remedy}`, id).not.toMatch(/[\n;]\s*next:|\n/u)
      }
    },
  )
})
