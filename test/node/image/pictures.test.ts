import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { pictureProtocols } from '../../../src/item/index.ts'
import { pictureTraps, serveMockPictures } from '../../../src/mock-node/index.ts'
import { type DrawRequest, detectPictures, openNode } from '../../../src/node/index.ts'
import { blank, decode } from '../../../src/picture/index.ts'

const signal = new AbortController().signal
const asked: DrawRequest = { prompt: 'a clock', width: 512, height: 512, seed: 7 }
const given = { pixels: blank(512, 512), mask: new Uint8Array(512 * 512).fill(255, 0, 1000) }

describe.each(pictureProtocols)('a node that speaks %s', (protocol) => {
  const serving = serveMockPictures({ protocols: [protocol] })
  afterAll(async () => (await serving).close())

  test('is found out, and gives a picture from a prompt and for a given one', async () => {
    const { url } = await serving
    const detection = await detectPictures(url, undefined, {}, signal)
    expect(detection).toMatchObject({ ok: true, descriptor: { protocol } })
    const node = openNode({ url, protocol, model: undefined }, { concurrency: 1 })
    onTestFinished(() => node.close())
    for (const request of [
      asked,
      { ...asked, given },
      { ...asked, given: { pixels: given.pixels } },
    ]) {
      const result = await node.draw(request, { signal })
      expect(result).toMatchObject({ ok: true, drawing: { words: '' } })
      const picture = result.ok ? result.drawing.picture : undefined
      expect(await decode(picture ?? Buffer.alloc(0), asked)).toMatchObject({ ok: true })
    }
    expect(await node.attempt(signal)).toBeUndefined()
    expect(await node.control(signal)).toBeUndefined()
    expect(await node.generate({} as never, { signal })).toMatchObject({ ok: false })
    expect(node.relays()).toBeGreaterThanOrEqual(4)
  })

  test.each(pictureTraps)(
    '%s in place of the picture is told, and nothing is fetched',
    async (kind) => {
      await using server = await serveMockPictures({
        protocols: [protocol],
        trap: { kind, rate: 1 },
      })
      const node = openNode({ url: server.url, protocol, model: undefined }, { concurrency: 1 })
      onTestFinished(() => node.close())
      const result = await node.draw(asked, { signal })
      const told = result.ok
        ? await decode(result.drawing.picture ?? Buffer.alloc(0), asked)
        : { ok: false, problem: result.fault.detail }
      const problem = told.ok ? 'a picture' : (told as { problem: string }).problem
      expect(problem).toMatch(words[kind])
    },
  )
})

const words = {
  url: /an address in place of the picture|'b64_json'|required property|no base64|anyOf|must/u,
  black: /^a picture$/u,
  size: /768x768 instead of 512x512/u,
  truncated: /truncated PNG/u,
  empty: /empty picture|without a picture/u,
  text: /no PNG, JPEG or WebP|broken JSON|instead of JSON|no base64/u,
  bomb: /60000x60000 instead of 512x512/u,
  two: /2 pictures in place of one/u,
  svg: /an SVG, not a PNG|broken JSON|instead of JSON/u,
  polyglot: /a PNG with 16 bytes behind it/u,
}

test('a field that a node refuses is left out from then on', async () => {
  const bodies: string[] = []
  const url = await serve((body) => {
    bodies.push(body)
    return body.includes('response_format')
      ? { status: 400, json: { error: { message: "Unknown parameter: 'response_format'" } } }
      : { status: 200, json: { data: [{ b64_json: 'iVBORw0KGgo=' }] } }
  })
  const detection = await detectPictures(`${url}/v1`, undefined, {}, signal)
  expect(detection).toMatchObject({
    ok: true,
    adjustments: [{ parameter: 'response_format', done: 'left-out' }],
  })
  expect(bodies).toHaveLength(2)
})

test('a filter that refuses a prompt by a status is an answer without a picture', async () => {
  const error = { message: 'flagged by our filter', code: 'content_policy_violation' }
  const url = await serve(() => ({ status: 400, json: { error } }))
  const node = openNode({ url, protocol: 'images', model: undefined }, { concurrency: 1 })
  onTestFinished(() => node.close())
  const result = await node.draw(asked, { signal })
  expect(result).toMatchObject({ ok: true, drawing: { picture: undefined } })
})

test('neither the key nor the prompt stands in a fault', async () => {
  const url = await serve((body) => ({ status: 500, json: { error: `sk-secret-key ${body}` } }))
  const descriptor = { url, protocol: 'sdapi', model: undefined } as const
  const node = openNode(descriptor, { concurrency: 1, key: 'sk-secret-key' })
  onTestFinished(() => node.close())
  const result = await node.draw({ ...asked, prompt: 'a very secret clock' }, { signal })
  expect(JSON.stringify(result)).not.toMatch(/sk-secret-key|a very secret clock/u)
})

async function serve(
  answer: (body: string) => { readonly status: number; readonly json: unknown },
): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { status, json } = answer(Buffer.concat(chunks).toString('utf8'))
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(json))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
