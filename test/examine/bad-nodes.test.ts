import { describe, expect, it } from 'vitest'
import { chatReply, sendJson, serve } from '../node/server.ts'
import { examine, examineServer } from './examining.ts'

describe('a node that cannot be examined', () => {
  it('because nothing listens there is one failure', async () => {
    const server = await serve(() => {})
    await server[Symbol.asyncDispose]()
    const { lines, found } = await examine(server.url)
    expect(lines).toEqual([
      `fail protocols: ${server.url}: unreachable: connection refused: nothing listens there`,
    ])
    expect(found).toBeUndefined()
  })

  it('because it wants a key is asked once', async () => {
    await using server = await serve((response) =>
      sendJson(response, { error: { message: 'no key' } }, 401),
    )
    const { lines } = await examine(server.url)
    expect(lines).toEqual([`fail protocols: ${server.url}: HTTP status 401: no key`])
    expect(server.received).toHaveLength(1)
  })

  it('because it is a web page is one failure', async () => {
    const { lines } = await examineServer(
      serve((response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hi'),
      ),
    )
    expect(lines).toEqual([
      expect.stringMatching(/^fail protocols: .*: malformed: an HTML page instead of JSON$/u),
    ])
  })

  it('because it breaks off is not asked to the end', async () => {
    await using server = await serve((response, { path }, count) => {
      if (count < 5 && path === '/v1/chat/completions') sendJson(response, chatReply('Hi'))
      else if (count < 5) sendJson(response, {}, 404)
      else response.destroy()
    })
    const { lines, found } = await examine(server.url)
    expect(lines.at(-1)).toBe(
      'fail lost: the node no longer answers: 3 requests in a row got no reply',
    )
    expect(server.received.length).toBeLessThan(10)
    expect(found).toBeUndefined()
  })
})

describe('a node of several models', () => {
  const wantsModel = () =>
    serve((response, { path, body }) => {
      if (path === '/v1/models')
        return sendJson(response, { data: [{ id: 'small' }, { id: 'large' }] })
      if (path !== '/v1/chat/completions') return sendJson(response, {}, 404)
      return body.includes('"model":"large"')
        ? sendJson(response, chatReply('Hi'))
        : sendJson(response, { error: { message: 'you must provide a model' } }, 400)
    })

  it.each([undefined, 'other'])(
    'that refuses the model %s is told with those it has',
    async (model) => {
      await using server = await wantsModel()
      const { findings } = await examine(server.url, model === undefined ? {} : { model })
      expect(findings).toEqual([
        {
          id: 'protocols',
          level: 'fail',
          text: `${server.url}: HTTP status 400: you must provide a model`,
          remedy: 'name a model that it lists with --model: small, large',
        },
      ])
    },
  )

  it('is examined once one of them is named', async () => {
    await using server = await wantsModel()
    const { lines } = await examine(server.url, { model: 'large' })
    expect(lines).toContain('pass models: lists 2 models: small, large')
  })
})

describe('what a finding tells', () => {
  it('is never the key, even when the node repeats it', async () => {
    const key = 'very-secret-key-1234'
    await using server = await serve((response, { path, headers }) => {
      const said = headers.authorization ?? 'nothing'
      if (path === '/v1/models') sendJson(response, { data: [{ id: said }] })
      else if (path === '/v1/chat/completions') sendJson(response, chatReply(said))
      else sendJson(response, { error: said }, 400)
    })
    const { lines, found } = await examine(server.url, { key })
    expect(lines).toContain('pass models: lists one model: [redacted]')
    expect(JSON.stringify([lines, found])).not.toContain(key)
    expect(server.received.every(({ headers }) => headers.authorization === `Bearer ${key}`)).toBe(
      true,
    )
  })

  it('is that a model is not listed', async () => {
    await using server = await serve((response, { path }) =>
      path === '/v1/models'
        ? sendJson(response, { data: [{ id: 'this' }] })
        : sendJson(response, chatReply('Hi')),
    )
    const { lines } = await examine(server.url, { model: 'that' })
    expect(lines).toContain('warn models: does not list that, but this')
  })

  it('is that requests are refused for their number', async () => {
    await using server = await serve((response, { path }, count) => {
      if (path !== '/v1/chat/completions') sendJson(response, {}, 404)
      else if (count > 10) sendJson(response, { error: 'slow down' }, 429)
      else sendJson(response, chatReply('Hi'))
    })
    const { lines } = await examine(server.url)
    expect(lines.some((line) => /^warn rate-limit: refused \d+ of \d+ requests/u.test(line))).toBe(
      true,
    )
    expect(lines).toContain('warn seed: cannot be told: HTTP status 429: slow down')
  })
})
