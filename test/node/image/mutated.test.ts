import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PictureProtocol, pictureProtocols } from '../../../src/item/index.ts'
import { Reply } from '../../../src/node/http/reply.ts'
import { openNode } from '../../../src/node/index.ts'
import { readHeader } from '../../../src/picture/index.ts'
import { drawnPicture } from '../../support/pictures.ts'

const base64 = drawnPicture.toString('base64')

/** A reply of each protocol with one picture. */
const replies: Readonly<Record<PictureProtocol, Buffer>> = {
  images: Buffer.from(JSON.stringify({ created: 1, data: [{ b64_json: base64 }] })),
  sdapi: Buffer.from(JSON.stringify({ images: [base64], parameters: {}, info: '{"seed":1}' })),
  'hf-image': drawnPicture,
}

const signal = new AbortController().signal
const asked = { prompt: 'a clock', width: 96, height: 96, seed: 1 }

const mutation = fc.record({
  at: fc.nat({ max: 60_000 }),
  bytes: fc.uint8Array({ maxLength: 12 }),
  cut: fc.boolean(),
  status: fc.constantFrom(200, 200, 200, 200, 201, 400, 404, 429, 500, 503),
  type: fc.constantFrom('application/json', 'image/png', 'text/html', ''),
})

test.each(pictureProtocols)(
  '%s: whatever comes is a drawing or a fault, never a crash',
  async (protocol) => {
    let next = new Reply({
      status: 200,
      headers: {},
      body: Buffer.alloc(0),
      latencyMs: 1,
      arrivals: [],
    })
    const node = openNode(
      { url: 'http://node.example', protocol, model: undefined },
      {
        concurrency: 1,
        open: () => ({
          request: async () => ({ ok: true, reply: next }),
          close: async () => undefined,
        }),
      },
    )
    await fc.assert(
      fc.asyncProperty(mutation, async ({ at, bytes, cut, status, type }) => {
        const body = Buffer.from(replies[protocol])
        body.set(bytes, at % Math.max(1, body.length - bytes.length))
        const kept = cut ? body.subarray(0, at % body.length) : body
        const headers = { 'content-type': type }
        next = new Reply({ status, headers, body: kept, latencyMs: 1, arrivals: [] })
        const result = await node.draw(asked, { signal })
        if (!result.ok) expect(result.fault.detail.length).toBeLessThan(2000)
        else if (result.drawing.picture !== undefined) {
          const { picture } = result.drawing
          expect(['boolean', picture.length >= 0]).toEqual([typeof readHeader(picture).ok, true])
        }
      }),
      { numRuns: Number(process.env['MUTATED_REPLIES'] ?? 400) },
    )
  },
)
