import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CertifyEvent, type CertifyOptions, certifyNode } from '../../src/certify/index.ts'
import { answerBook } from '../../src/mock-node/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { chatReply, type Received, sendJson, serve } from '../node/server.ts'
import { promptIn } from '../support/prompt-in.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-strict-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const book = answerBook(await loadSuite('suites/starter'))

// biome-ignore lint/suspicious/noExplicitAny: bodies of any shape
type Body = any

/** A node that knows every answer, unless `refuse` answers first. */
function serveStrict(refuse: (response: ServerResponse, body: Body, request: Received) => unknown) {
  return serve((response, request) => {
    if (request.method === 'GET') {
      return sendJson(response, { data: [{ id: 'the-model' }] })
    }
    const body = JSON.parse(request.body)
    if (refuse(response, body, request) !== undefined) return
    const right = book.find(promptIn(request))?.right ?? 'Hi'
    // It does not stop by itself, as a node that is sent no stop strings does not.
    sendJson(response, chatReply('stop' in body ? right : `${right}\n\nQuestion: more?`))
  })
}

async function certified(url: string, options: Partial<CertifyOptions> = {}) {
  const events: CertifyEvent[] = []
  const { report } = await certifyNode({
    url,
    suite: 'starter',
    limit: 2,
    key: join(folder, 'keys/me.key.pem'),
    runs: join(folder, 'runs'),
    reports: join(folder, 'reports'),
    listener: (event) => events.push(event),
    ...options,
  })
  return { report, events }
}

function turnedAway(response: ServerResponse, body: object, status = 400): true {
  sendJson(response, body, status)
  return true
}

const refusal = (message: string, param?: string) => ({ error: { message, param } })

describe('a node that refuses a part of the requests is certified without it', () => {
  it.each([
    ['max_tokens', "'max_tokens' is not supported, use 'max_completion_tokens'", 'renamed'],
    ['temperature', "'temperature' does not support 0 with this model", 'left-out'],
    ['stop', "Unsupported parameter: 'stop' is not supported with this model.", 'emulated'],
    ['stream_options', 'Extra inputs are not permitted: stream_options', 'left-out'],
  ])('%s', async (parameter, message, done) => {
    await using node = await serveStrict((response, body) =>
      parameter in body ? turnedAway(response, refusal(message)) : undefined,
    )
    const { report } = await certified(node.url)
    expect(report.outcomes).toMatchObject({ correct: 10, missing: 0 })
    expect(report.requests?.adjustments).toEqual([{ parameter, done }])
    expect(report.limitsOfThisReport.join('\n')).toContain(
      'The node refuses a part of the requests',
    )
    const refused = node.received.filter(({ body }) => body !== '' && parameter in JSON.parse(body))
    expect(refused.length, 'relays before it was known').toBeLessThanOrEqual(2)
  })

  it('several of them, one after the other', async () => {
    await using node = await serveStrict((response, body) => {
      const name = ['max_tokens', 'temperature', 'stop'].find((one) => one in body)
      if (name === undefined) return undefined
      sendJson(response, refusal(`Unsupported parameter: '${name}'`, name), 422)
      return true
    })
    const { report } = await certified(node.url)
    expect(report.outcomes).toMatchObject({ correct: 10 })
    expect(report.requests?.adjustments.map(({ parameter }) => parameter)).toEqual([
      'max_tokens',
      'temperature',
      'stop',
    ])
  })

  it.each(['reasoning_content', 'reasoning'])(
    'and stop strings, where they would end the thoughts that it sends as %s',
    async (field) => {
      await using node = await serve((response, request) => {
        if (request.method === 'GET') return sendJson(response, { data: [{ id: 'm' }] })
        const { stop } = JSON.parse(request.body)
        const right = book.find(promptIn(request))?.right ?? 'Hi'
        const { choices, ...reply } = chatReply(stop ? null : `\n\n${right}`)
        const message = { ...choices[0]?.message, [field]: 'First.\n\nThen.' }
        sendJson(response, { ...reply, choices: [{ ...choices[0], message }] })
      })
      const { report } = await certified(node.url)
      expect(report.outcomes).toMatchObject({ correct: 10 })
      expect(report.requests?.adjustments).toEqual([{ parameter: 'stop', done: 'emulated' }])
    },
  )

  it('but ends at once with its own words for a refusal of something else', async () => {
    await using node = await serveStrict((response, body) =>
      'stop' in body ? turnedAway(response, refusal('no poetry after nine')) : undefined,
    )
    await expect(certified(node.url)).rejects.toMatchObject({
      code: 'NODE_REFUSED',
      message: expect.stringContaining('no poetry after nine'),
    })
    expect(node.received.length).toBeLessThan(5)
  })
})

describe('a node that wants a model', () => {
  const wanting = (models: readonly string[]) =>
    serve((response, request) => {
      if (request.method === 'GET') {
        return sendJson(response, { data: models.map((id) => ({ id })) })
      }
      const { model } = JSON.parse(request.body)
      if (!models.includes(model)) {
        return sendJson(response, refusal(`The model \`${model}\` does not exist.`), 404)
      }
      sendJson(response, chatReply(book.find(promptIn(request))?.right ?? 'Hi'))
    })

  it('and lists one is asked for that', async () => {
    await using node = await wanting(['only-one'])
    const { report } = await certified(node.url)
    expect(report.node.model).toBe('only-one')
    expect(report.outcomes).toMatchObject({ correct: 10 })
  })

  it('and lists several makes the user choose', async () => {
    await using node = await wanting(['first', 'second'])
    await expect(certified(node.url)).rejects.toMatchObject({
      code: 'NODE_REFUSED',
      next: 'name a model that the node lists with --model: first, second',
    })
    await expect(certified(node.url, { model: 'third' })).rejects.toMatchObject({
      next: expect.stringContaining('first, second'),
    })
  })
})

describe('a node that is loading its model', () => {
  it('is waited for, and the waiting is told', async () => {
    let asked = 0
    await using node = await serveStrict((response) =>
      ++asked <= 3
        ? turnedAway(response, { error: 'Model m is currently loading', estimated_time: 0.01 }, 503)
        : undefined,
    )
    const { report, events } = await certified(node.url, { patience: 20 })
    expect(report.outcomes).toMatchObject({ correct: 10 })
    expect(events.some(({ kind }) => kind === 'away')).toBe(true)
  })
})

describe('what a node wants to see', () => {
  it('is sent with every request, and stays secret in all that is written', async () => {
    const secret = 'a-very-secret-value'
    await using node = await serveStrict((response, _, { headers, path }) => {
      const isKnown = headers['x-gate'] === secret && headers['api-key'] === 'key-1234567'
      if (isKnown && path.endsWith('?api-version=2026-01-01&sig=signature-77')) return undefined
      sendJson(response, refusal(`who are you, ${headers['x-gate']}?`), 401)
      return true
    })
    const { report } = await certified(node.url, {
      apiKey: 'key-1234567',
      credentials: {
        auth: 'api-key',
        headers: [
          { name: 'X-Gate', value: secret },
          { name: 'Target-Suppliers', value: 'pokt1abc', isPublic: true },
        ],
        query: [
          { name: 'api-version', value: '2026-01-01', isPublic: true },
          { name: 'sig', value: 'signature-77' },
        ],
      },
      extraBody: { reasoning_effort: 'low' },
    })
    expect(report.outcomes).toMatchObject({ correct: 10 })
    expect(report.requests).toMatchObject({
      auth: 'api-key',
      headers: [
        { name: 'X-Gate', value: null },
        { name: 'Target-Suppliers', value: 'pokt1abc' },
      ],
      query: [
        { name: 'api-version', value: '2026-01-01' },
        { name: 'sig', value: null },
      ],
      extraBody: { reasoning_effort: 'low' },
    })
    const items = node.received.filter(({ body }) => body.includes('Question'))
    expect(items.length).toBeGreaterThan(0)
    for (const { body } of items) expect(JSON.parse(body).reasoning_effort).toBe('low')
    const published = readFileSync(join(folder, 'reports', report.run, 'report.json'), 'utf8')
    for (const hidden of [secret, 'key-1234567', 'signature-77']) {
      expect(published).not.toContain(hidden)
    }
  })

  it('is not told by an error that repeats it', async () => {
    const secret = 'a-very-secret-value'
    await using node = await serveStrict((response, _, { headers }) => {
      sendJson(response, refusal(`no ${headers['x-gate']} here`), 401)
      return true
    })
    const credentials = { headers: [{ name: 'X-Gate', value: secret }] }
    const failure = await certified(node.url, { credentials }).catch((error: Error) => error)
    expect(String(failure)).toContain('no [redacted] here')
  })
})
