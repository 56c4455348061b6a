import type { OutgoingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { ask, failure } from './asking.ts'
import { chatReply, sendJson, serve } from './server.ts'

/** Asks a node that replies with these bytes. */
async function replied(body: string, headers: OutgoingHttpHeaders = {}, status = 200) {
  await using server = await serve((response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body),
  )
  return await ask(server.url)
}

/** Asks several times a node that streams these texts, in turn. */
async function streamed(...streams: readonly string[]) {
  await using server = await serve((response, _, count) =>
    response
      .writeHead(200, { 'content-type': 'text/event-stream' })
      .end(streams[Math.min(count, streams.length) - 1]),
  )
  return await ask(server.url, {}, { stream: true })
}

const events = (...data: unknown[]) =>
  data.map((one) => `data: ${typeof one === 'string' ? one : JSON.stringify(one)}\n\n`).join('')
const said = (content: string, finish_reason: unknown = null, more: object = {}) => ({
  choices: [{ index: 0, delta: { content }, finish_reason }],
  ...more,
})
const answer = JSON.stringify(chatReply('Paris'))
const paris = { ok: true, completion: { text: 'Paris' } }

describe('a reply that is odd in what decides nothing is read', () => {
  it.each(['text/plain; charset=utf-8', 'application/octet-stream', 'text/html', ''])(
    'under the content type "%s"',
    async (type) => {
      expect(await replied(answer, { 'content-type': type })).toMatchObject(paris)
    },
  )

  it.each(['none', 'identity', 'IDENTITY', 'utf-8', '', 'identity, none', 'binary', 'UTF8'])(
    'under the content encoding "%s"',
    async (coding) => {
      expect(await replied(answer, { 'content-encoding': coding })).toMatchObject(paris)
    },
  )

  it('beside another answer, of which the one that began first was asked for', async () => {
    const of = (index: number, content: string, finish_reason: string | null = null) => ({
      choices: [{ index, delta: { content }, finish_reason }],
    })
    const both = [of(0, 'Pa'), of(1, 'Ro'), of(0, 'ris', 'stop'), of(1, 'me', 'length')]
    expect(await streamed(events(...both, '[DONE]'))).toMatchObject({
      completion: { text: 'Paris', finish: 'stop' },
    })
    expect(await streamed(events(of(1, 'Paris', 'stop'), '[DONE]'))).toMatchObject(paris)
  })

  it('after a byte order mark and white space', async () => {
    expect(await replied(`\ufeff  \n${answer}`)).toMatchObject(paris)
  })

  it('with bare words for numbers outside of its texts', async () => {
    const body = '{"choices":[{"message":{"content":"NaN"},"logprobs":[-Infinity,NaN,Infinity]}]}'
    expect(await replied(body)).toMatchObject({ ok: true, completion: { text: 'NaN' } })
  })

  it('as a stream, though none was asked for', async () => {
    const body = events(said('Paris', 'stop'), '[DONE]')
    expect(await replied(body, { 'content-type': 'text/event-stream' })).toMatchObject(paris)
  })
})

describe('a stream that is odd in what decides nothing is read', () => {
  it.each([
    ['choices that are null', events({ choices: null })],
    ['no choices', events({ usage: null })],
    ['an empty event', 'data:\n\n'],
    ['an empty object', events({})],
    ['a ping', 'event: ping\ndata: {"type":"ping"}\n\n'],
    ['a word', 'data: keep-alive\n\n'],
    ['a comment', ': PROCESSING\n\n'],
    ['an error that is null', events({ error: null, choices: [] })],
  ])('with %s in it', async (_what, odd) => {
    const stream = `${odd}${events(said('Pa'))}${odd}${events(said('ris', 'stop'))}${odd}data: [DONE]\n\n`
    expect(await streamed(stream)).toMatchObject({
      ok: true,
      completion: { text: 'Paris', finish: 'stop' },
    })
  })

  it.each(['', 'null', null])('with the last reason %j after "length"', async (last) => {
    const stream = events(said('Pa'), said('', 'length'), said('', last), '[DONE]')
    expect(await streamed(stream)).toMatchObject({ completion: { text: 'Pa', finish: 'length' } })
  })

  it('under another content type', async () => {
    const body = events(said('Paris', 'stop'), '[DONE]')
    expect(await replied(body, { 'content-type': 'text/plain' })).toMatchObject(paris)
  })
})

describe('an answer that was cut is no answer', () => {
  it.each([
    'error',
    'abort',
    'cancelled',
    'engine_overloaded',
    'upstream_disconnected',
    'timed-out',
  ])('by the reason "%s"', async (reason) => {
    const fault = {
      kind: 'malformed',
      detail: `the node broke the answer off: finish_reason "${reason}"`,
    }
    expect(await streamed(events(said('Pa'), said('', reason), '[DONE]'))).toMatchObject({ fault })
    expect(await replied(JSON.stringify(chatReply('Pa', reason)))).toMatchObject({ fault })
  })

  it('by an error beside its choices', async () => {
    const error = { code: 502, message: 'provider disconnected' }
    const fault = { kind: 'status', status: 502, detail: 'provider disconnected' }
    expect(await streamed(events(said('Pa'), said('', 'error', { error })))).toMatchObject({
      fault,
    })
    expect(await streamed(events(said('Pa', 'stop', { error }), '[DONE]'))).toMatchObject({ fault })
    expect(await replied(JSON.stringify({ ...chatReply('Pa'), error }))).toMatchObject({ fault })
    const [choice] = chatReply('Pa').choices
    const inChoice = { choices: [{ ...choice, error }] }
    expect(await replied(JSON.stringify(inChoice))).toMatchObject({ fault })
  })

  it.each(['stop', 'null', ''])('when text follows the early reason "%s"', async (early) => {
    expect(await streamed(events(said('Pa', early), said('r')))).toMatchObject({
      fault: { kind: 'malformed', detail: 'the event stream ended before the answer was complete' },
    })
  })

  it.each([
    ['[DONE]', events(said('Pa', 'stop'))],
    ['a reason', events(said('Pa'), '[DONE]')],
  ])('without %s, where the node sends it', async (_, cut) => {
    const whole = events(said('Paris', 'stop'), '[DONE]')
    await using server = await serve((response, _, count) =>
      response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .end(count === 4 ? cut : whole),
    )
    const { openNode } = await import('../../src/node/index.ts')
    const { request } = await import('./asking.ts')
    const descriptor = { url: server.url, protocol: 'chat', model: undefined } as const
    const node = openNode(descriptor, { concurrency: 1, stream: true })
    const { signal } = new AbortController()
    const results: boolean[] = []
    for (let asked = 0; asked < 5; asked++) {
      results.push((await node.generate(request(), { signal })).ok)
    }
    await node.close()
    expect(results).toEqual([true, true, true, false, true])
  })
})

describe('an error inside a reply of status 200', () => {
  it.each([
    [{ message: 'too many parallel requests', code: '429' }, 429],
    [{ message: 'litellm.RateLimitError: slow down' }, 429],
    [{ message: 'x', type: 'rate_limit_error' }, 429],
    [{ message: 'Overloaded', type: 'overloaded_error' }, 529],
    [{ message: 'the model is loading' }, 503],
    [{ message: 'x', status: 504 }, 504],
  ])('that is %j counts as status %i', async (error, status) => {
    expect(await streamed(events({ error }))).toMatchObject({ fault: { kind: 'status', status } })
    expect(await replied(JSON.stringify({ error }))).toMatchObject({
      fault: { kind: 'status', status },
    })
  })
})

describe('a refusal of content', () => {
  it.each([
    [400, { error: { message: 'The prompt was filtered', code: 'content_filter' } }],
    [400, { error: { message: 'x', innererror: { code: 'ResponsibleAIPolicyViolation' } } }],
    [
      403,
      { error: { message: 'flagged by moderation', code: 403, metadata: { flagged_input: 'x' } } },
    ],
    [200, { error: { message: 'filtered', code: 'content_filter' } }],
  ])(
    'by status %i is an answer that was filtered, with the words of the node',
    async (status, body) => {
      expect(await replied(JSON.stringify(body), {}, status)).toMatchObject({
        ok: true,
        completion: { text: body.error.message, finish: 'filtered' },
      })
    },
  )

  it.each(['content_filter', 'refusal', 'SAFETY'])(
    'by the reason "%s" is one too',
    async (reason) => {
      expect(await replied(JSON.stringify(chatReply('', reason)))).toMatchObject({
        completion: { finish: 'filtered' },
      })
    },
  )
})

describe('a reply with neither a text nor a reason for its end', () => {
  const role = { choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] }

  it.each([
    ['a stream of nothing', events('[DONE]')],
    ['a stream of a role alone', events(role, '[DONE]')],
  ])('as %s is no answer', async (_, stream) => {
    expect(await streamed(stream)).toMatchObject({
      ok: false,
      fault: { kind: 'malformed', isCut: true },
    })
  })

  it('in one piece is none either, but an empty answer that ended is one', async () => {
    expect(await replied(JSON.stringify(chatReply('', null)).replace('2', '0'))).toMatchObject({
      ok: false,
    })
    expect(await replied(JSON.stringify(chatReply('', 'stop')))).toMatchObject({
      ok: true,
      completion: { text: '', finish: 'stop' },
    })
    expect(await streamed(events(role, said('', 'stop'), '[DONE]'))).toMatchObject({ ok: true })
  })
})

describe('the words of a refusal', () => {
  it.each([
    [
      { detail: [{ loc: ['body', 'seed'], msg: 'Extra inputs are not permitted' }] },
      'seed: Extra inputs are not permitted',
    ],
    [{ message: { detail: [{ loc: ['body', 'n'], msg: 'not permitted' }] } }, 'n: not permitted'],
    [[{ error: { message: 'from a list', code: 400 } }], 'from a list'],
    [{ errors: [{ message: 'from errors' }] }, 'from errors'],
    [{ title: 'Bad Request' }, 'Bad Request'],
    [
      { error: { message: 'gateway', metadata: { raw: '{"error":{"message":"from behind"}}' } } },
      'gateway: from behind',
    ],
    [
      { error: { message: 'failed', cause: '{"error":{"cause":{"message":"farther"}}}' } },
      'failed: farther',
    ],
    [{ error: { message: 'failed', cause: '{broken' } }, 'failed'],
  ])('%j are found', async (body, detail) => {
    await using server = await serve((response) => sendJson(response, body, 422))
    expect(await failure(server.url)).toMatchObject({ kind: 'status', status: 422, detail })
  })
})

describe('a web page in the place of an answer', () => {
  const html = { 'content-type': 'text/html' }
  it.each([
    ['challenge', 403, '<title>Just a moment...</title>', html],
    ['challenge', 403, '', { 'cf-mitigated': 'challenge' }],
    ['challenge', 202, '', { 'x-amzn-waf-action': 'challenge' }],
    ['login', 200, '<form><input type="password" name="p"></form>', html],
    ['login', 401, '<!doctype html><h1>Sign in to continue</h1>', {}],
    ['firewall', 403, '<html><title>Attention Required!</title>', html],
    ['firewall', 200, '<html>The requested URL was rejected. Your support ID is 1</html>', html],
  ])('is told as a %s page with status %i', async (meaning, status, body, headers) => {
    expect(await replied(body, headers, status)).toMatchObject({ ok: false, fault: { meaning } })
  })

  it('that says nothing is told by its title', async () => {
    const body = '<html><head><title>502 Bad Gateway</title></head></html>'
    const result = await replied(body, html, 502)
    expect(result).toMatchObject({
      fault: { kind: 'status', status: 502, detail: 'an HTML page ("502 Bad Gateway")' },
    })
    expect(result.ok || 'meaning' in result.fault).toBe(false)
  })
})

describe('a server that returns the full text', () => {
  const prompt = 'The capital of France, which lies on the Seine, is'
  it.each([
    ['the whole prompt', `${prompt} Paris\n\nQuestion`, prompt],
    ['white space and the prompt', `\n ${prompt} Paris`, `${prompt} `],
    [
      'the last message',
      `${prompt} Paris`,
      [{ role: 'system', content: 'Short.' } as const, { role: 'user', content: prompt } as const],
    ],
  ])('before its answer is read without %s', async (_what, text, asked) => {
    await using server = await serve((response) => sendJson(response, chatReply(text)))
    const result = await ask(server.url, { prompt: asked, stop: ['\n\n'] })
    expect(result).toMatchObject({ completion: { text: ' Paris' } })
    const whole = await ask(server.url, { prompt: asked, trim: false })
    expect(whole).toMatchObject({ completion: { text } })
  })

  it('is told from a short word that begins an answer', async () => {
    await using server = await serve((response) => sendJson(response, chatReply('Hello there')))
    expect(await ask(server.url, { prompt: 'Hello' })).toMatchObject({
      completion: { text: 'Hello there' },
    })
  })
})
