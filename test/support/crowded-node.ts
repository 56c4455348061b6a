import { setTimeout } from 'node:timers/promises'
import { chatReply, sendJson, serve, type TestServer } from '../node/server.ts'

/** A node that takes so many relays at a time and refuses more with status 429. */
export interface CrowdedNode extends TestServer {
  readonly refused: number
}

export async function serveCrowded(places: number, latencyMs: number): Promise<CrowdedNode> {
  let busy = 0
  let refused = 0
  const server = await serve(async (response, { method }) => {
    if (method === 'GET') return sendJson(response, { data: [] })
    if (busy >= places) {
      refused++
      return sendJson(response, { error: { message: 'too many requests' } }, 429)
    }
    busy++
    await setTimeout(latencyMs)
    busy--
    sendJson(response, chatReply('42'))
  })
  return {
    url: server.url,
    received: server.received,
    get refused() {
      return refused
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}
