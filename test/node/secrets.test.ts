import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { ask } from './asking.ts'
import { chatReply, type Received, sendJson, serve } from './server.ts'

const key = 'very/secret+key=1234'
const forms = [key, encodeURIComponent(key), Buffer.from(key).toString('base64')]

/** Asks a node that answers so, with a key; everything it comes to, as text. */
async function told(answer: (response: ServerResponse, request: Received) => void, stream = false) {
  await using server = await serve(answer)
  const result = await ask(server.url, {}, { key, stream })
  expect(server.received[0]?.headers.authorization).toBe(`Bearer ${key}`)
  return { ok: result.ok, text: JSON.stringify(result) }
}

describe('the key of a node that repeats it', () => {
  it.each(forms)('is not told by an error that quotes %s', async (form) => {
    const { text } = await told((response) =>
      sendJson(response, { error: { message: `Incorrect API key provided: ${form}` } }, 401),
    )
    expect(text).toContain('Incorrect API key provided: [redacted]')
  })

  it.each([
    ['its own', ''],
    ['another', 'http://other.example'],
  ])('is not told by a redirect within %s origin', async (_which, origin) => {
    for (const form of forms) {
      const location = `${origin}/login/${form}?key=${form}`
      const { text } = await told((response) => response.writeHead(302, { location }).end())
      expect(text).toContain('redirect')
      for (const each of forms) expect(text).not.toContain(each)
    }
  })

  it.each([
    ['a page', 'text/html', `<html>${key}`],
    ['plain text', 'text/plain', `denied: ${key}`],
    ['broken JSON', 'application/json', `{"key": "${key}"`],
    ['another shape', 'application/json', JSON.stringify({ [key]: key })],
  ])('is not told by %s', async (_what, type, body) => {
    for (const status of [200, 400]) {
      const { ok, text } = await told((response) =>
        response.writeHead(status, { 'content-type': type }).end(body),
      )
      expect(ok).toBe(false)
      expect(text).not.toContain(key)
    }
  })

  it.each(forms)('does not get into an answer that says %s', async (form) => {
    const reply = { ...chatReply(`Your key is ${form}.`), model: `model of ${form}` }
    const { ok, text } = await told((response) => sendJson(response, reply))
    expect(ok).toBe(true)
    expect(text).toContain('Your key is [redacted].')
    expect(text).toContain('model of [redacted]')
    expect(text).not.toContain(form)
  })

  it('does not get into an answer that comes in pieces of it', async () => {
    const { ok, text } = await told((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      for (const content of ['Key ', key.slice(0, 7), key.slice(7)]) {
        response.write(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`)
      }
      response.end('data: [DONE]\n\n')
    }, true)
    expect(ok).toBe(true)
    expect(text).toContain('Key [redacted]')
  })

  it('leaves answers alone when it is so short that it stands in them by chance', async () => {
    await using server = await serve((response) => sendJson(response, chatReply('42')))
    expect(await ask(server.url, {}, { key: '4' })).toMatchObject({ completion: { text: '42' } })
  })
})

describe('a redirect', () => {
  it.each([
    ['to another origin', (port: string) => `http://localhost:${port}/v1/chat/completions`],
    ['within its origin', () => '/v2/chat/completions'],
    ['to a private address', () => 'http://169.254.169.254/latest/meta-data'],
    ['to a file', () => 'file:///etc/passwd'],
  ])('%s is not followed', async (_what, target) => {
    for (const status of [301, 302, 303, 307, 308]) {
      await using other = await serve((response) => sendJson(response, chatReply('4')))
      await using server = await serve((response) =>
        response.writeHead(status, { location: target(new URL(other.url).port) }).end(),
      )
      expect(await ask(server.url)).toMatchObject({ ok: false, fault: { kind: 'redirect' } })
      expect(server.received).toHaveLength(1)
      expect(other.received).toEqual([])
    }
  })
})
