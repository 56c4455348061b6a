import { describe, expect, it } from 'vitest'
import { Reply } from '../../src/node/http/reply.ts'
import { detectProtocol, makesImages } from '../../src/node/index.ts'
import { tightLimits } from '../node/asking.ts'
import { sendJson, serve } from '../node/server.ts'
import { HomeHere } from '../support/command-here.ts'
import { examine, examineServer } from './examining.ts'
import { serveImages } from './servers.ts'

describe('a node that makes images only', () => {
  it('is told from a wrong URL, and what can be said of it is said', async () => {
    await using server = await serveImages()
    const { lines, found } = await examine(server.url)
    expect(lines).toEqual([
      'pass protocols: draws by images',
      'pass models: lists painter',
      'fail picture: a truncated PNG',
      'info tls: plain http, on this machine only',
      'info rate-limit: announces no rate limit',
      'pass clock: its clock agrees with ours',
    ])
    expect(found).toBeUndefined()
  })

  it('is refused by certify with the reason', async () => {
    using home = new HomeHere()
    await using server = await serveImages()
    const { code, stderr } = await home.run(['certify', server.url])
    expect(code).toBe(5)
    // A slow machine is told what it waits for, before.
    expect(stderr).toContain(
      `error NODE_PROTOCOL: ${server.url}: makes images, and answers no text protocol\n` +
        '  next: give the URL of a text model, or certify it with --suite iq-image\n',
    )
  })
})

describe('a node that answers nothing here', () => {
  it('is not said to make images: a wrong path stays a wrong path', async () => {
    await using server = await serve((response) => sendJson(response, { detail: 'Not Found' }, 404))
    const { signal } = new AbortController()
    const detection = await detectProtocol(server.url, undefined, { limits: tightLimits }, signal)
    expect(detection).toMatchObject({ ok: false, fault: { status: 404 }, images: false })
    const { lines } = await examine(server.url)
    expect(lines).toEqual([
      `fail protocols: ${server.url}: HTTP status 404: Not Found (asked: POST /v1/chat/completions)`,
    ])
  })

  it('is not said to make images because it is a web page', async () => {
    const { lines } = await examineServer(
      serve((response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hi')),
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('an HTML page instead of JSON')
  })
})

describe('the route of images', () => {
  const json = 'application/json'
  it.each([
    ['yes', 400, json, '{"error": {"message": "prompt is required"}}'],
    ['yes', 422, json, '{"detail": []}'],
    ['yes', 200, json, '{"data": []}'],
    ['no', 200, json, '{"hello": 1}'],
    ['no', 200, 'text/html', '<p>Hi'],
    ['no', 404, json, '{}'],
    ['no', 405, json, '{}'],
    ['untold', 400, 'text/html', '<h1>Bad Request'],
    ['untold', 401, json, '{}'],
    ['untold', 500, json, '{}'],
  ])('%s is what status %i as %s says', (made, status, type, body) => {
    const headers = { 'content-type': type }
    const parts = { status, headers, body: Buffer.from(body), latencyMs: 1, arrivals: [] }
    expect(makesImages({ ok: true, reply: new Reply(parts) })).toBe(made)
  })
})
