import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { formOf, ServedTest } from './serving.ts'

const post = (url: string, body: FormData) => fetch(`${url}/v1/reports`, { method: 'POST', body })

describe('a registry that cannot take a report just now', () => {
  it('says 503 while another process writes into its index, answers all who read, and takes it after that', async () => {
    await using served = await ServedTest.start({}, undefined, { indexMs: 100 })
    await served.add()
    const place = await served.publish({ url: 'https://b.example' })
    const writer = new Database(join(served.folder, 'registry/index.sqlite'))
    writer.exec('BEGIN IMMEDIATE')
    const handedIn = post(served.url, await formOf(place))
    const pages = await Promise.all(
      Array.from({ length: 20 }, (_, at) => fetch(`${served.url}/chains/A200.html?q=${at}`)),
    )
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
    const busy = await handedIn
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '10'])
    expect(busy.headers.get('content-type')).toBe('application/problem+json')
    expect(await busy.json()).toMatchObject({
      status: 503,
      detail: 'another process writes into the registry; nothing was registered',
    })
    expect(served.registry.size).toBe(1)
    writer.exec('ROLLBACK')
    writer.close()
    expect((await post(served.url, await formOf(place))).status).toBe(201)
    expect(served.registry.isStale).toBe(false)
  })

  it('waits for another process that is done soon', async () => {
    await using served = await ServedTest.start({})
    const place = await served.publish()
    const writer = new Database(join(served.folder, 'registry/index.sqlite'))
    writer.exec('BEGIN IMMEDIATE')
    const handedIn = post(served.url, await formOf(place))
    setTimeout(() => writer.close(), 300)
    expect((await handedIn).status).toBe(201)
  })

  it('says 503 while sixteen others are on their way, and takes the next once they are gone', async () => {
    await using served = await ServedTest.start({})
    const form = await formOf(await served.publish())
    const gone = new AbortController()
    const others = Array.from({ length: 16 }, () => {
      const endless = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from('--b')) })
      const headers = { 'content-type': 'multipart/form-data; boundary=b' }
      const how = { method: 'POST', headers, body: endless, duplex: 'half', signal: gone.signal }
      return fetch(`${served.url}/v1/reports`, how as RequestInit).catch(() => undefined)
    })
    const statusOf = async () => {
      const reply = await post(served.url, form)
      return [reply.status, reply.headers.get('retry-after')]
    }
    await expect.poll(statusOf).toEqual([503, '10'])
    gone.abort()
    await Promise.all(others)
    await expect.poll(async () => (await post(served.url, form)).status).toBe(200)
  })

  it('says 503 to who wants events when there are too many who listen', async () => {
    await using served = await ServedTest.start(undefined, undefined, { mostStreams: 2 })
    const listening = await Promise.all([1, 2].map(() => fetch(`${served.url}/v1/events`)))
    const third = await fetch(`${served.url}/v1/events`)
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '60'])
    await Promise.all(listening.map(({ body }) => body?.cancel()))
  })
})
