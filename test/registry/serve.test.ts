import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createApp,
  type Listening,
  listen,
  type Receiving,
  Registry,
  sourcesOf,
} from '../../src/registry/index.ts'
import { policyAt, publish, soon, trust } from './building.ts'

const now = Date.parse(soon)
let folder = ''
let registry: Registry
let server: Listening | undefined
let digest = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-serve-'))
  registry = new Registry(join(folder, 'registry'))
  const [source] = await sourcesOf(await publish(join(folder, 'reports')))
  const added = source && (await registry.add(source, policyAt(soon)))
  if (added === undefined || added.kind === 'refused') throw new Error('the report is refused')
  digest = added.report.digest
})
afterEach(async () => {
  await server?.close()
  server = undefined
  registry[Symbol.dispose]()
  rmSync(folder, { recursive: true })
})

async function serve(receiving?: Partial<Receiving>): Promise<string> {
  const whole = receiving && {
    policy: () => policyAt(soon),
    mostBytes: 1024 * 1024,
    perHour: 3,
    senderOf: () => folder,
    ...receiving,
  }
  const app = createApp({
    registry,
    trust,
    version: 'test',
    now: () => now,
    receiving: whole,
    log: () => undefined,
  })
  server = await listen(app, '127.0.0.1', 0)
  return server.url
}

async function formOf(place: string): Promise<FormData> {
  const form = new FormData()
  for (const name of ['report.json', 'node.json', 'transcript.jsonl', 'report.sigstore.json']) {
    form.set(name, new Blob([readFileSync(join(place, name))]), name)
  }
  return form
}

async function bodyOf(reply: Response): Promise<Record<string, unknown>> {
  return (await reply.json()) as Record<string, unknown>
}

describe('the API of a registry', () => {
  it('tells which nodes may serve a chain at a time', async () => {
    const url = await serve()
    const nodes = async (at: string) =>
      (await bodyOf(await fetch(`${url}/v1/chains/A200/nodes?at=${at}`)))['nodes']
    expect(await nodes(soon)).toMatchObject([
      { url: 'https://node.example/v1', state: 'valid', operators: ['a.example'] },
    ])
    expect(await nodes('2027-06-01T00:00:00Z')).toEqual([])
  })

  it('says what is wrong as problem details', async () => {
    const url = await serve()
    for (const [path, status] of [
      ['/v1/chains/none/nodes', 404],
      ['/v1/nodes/nobody', 404],
      ['/v1/chains?at=yesterday', 400],
      [`/v1/reports/${digest}/..%2f..%2findex.sqlite`, 404],
      [`/v1/reports/${'0'.repeat(64)}/report.json`, 404],
      ['/no-page.html', 404],
    ] as const) {
      const reply = await fetch(url + path)
      expect([path, reply.status]).toEqual([path, status])
      expect(reply.headers.get('content-type')).toBe('application/problem+json')
      expect(await reply.json()).toMatchObject({ type: 'about:blank', status })
    }
  })

  it('gives the bytes as they were signed, lets them be kept, and answers a known ETag with 304', async () => {
    const url = await serve()
    const reply = await fetch(`${url}/v1/reports/${digest}/report.sigstore.json`)
    const kept = readFileSync(join(registry.folderOf(digest), 'report.sigstore.json'))
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(kept)
    expect(reply.headers.get('cache-control')).toContain('immutable')
    const page = await fetch(`${url}/index.html`)
    const tag = page.headers.get('etag') ?? ''
    const again = await fetch(`${url}/index.html`, { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
    const head = await fetch(`${url}/`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('allows a page nothing inline and nothing from elsewhere', async () => {
    const url = await serve()
    const page = await fetch(`${url}/reports/${digest}.html`)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const text = await page.text()
    const inline = /<script(?! src="\.\.\/site\.js" defer>)|<[^>]* style=|<[^>]* on[a-z]+=/gu
    expect(text.match(inline)).toBeNull()
    expect(text).not.toMatch(/(?:href|src)="(?:https?:|\/\/)/u)
  })

  it('tells its health and counts', async () => {
    const url = await serve()
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok\n')
    const metrics = await (await fetch(`${url}/metrics`)).text()
    expect(metrics).toContain('iqchains_registry_valid_nodes{chain="A200"} 1')
    expect(metrics.endsWith('# EOF\n')).toBe(true)
  })

  it('tells when a node becomes valid', async () => {
    const url = await serve()
    const reader = (await fetch(`${url}/v1/events`)).body?.pipeThrough(new TextDecoderStream())
    if (reader === undefined) throw new Error('no stream')
    let text = ''
    for await (const chunk of reader) {
      text += chunk
      if (text.includes('event: ready') && !text.includes('asked')) {
        text += 'asked'
        const place = await publish(join(folder, 'more'), { url: 'https://new.example' })
        const [source] = await sourcesOf(place)
        if (source !== undefined) await registry.add(source, policyAt(soon))
      }
      if (text.includes('event: standing')) break
    }
    expect(text).toContain('"chain":"A200","state":"valid"')
  })
})

describe('reports handed in over HTTP', () => {
  it('are taken only where the registry says so', async () => {
    const url = await serve()
    const form = await formOf(await publish(join(folder, 'new'), { url: 'https://new.example' }))
    const reply = await fetch(`${url}/v1/reports`, { method: 'POST', body: form })
    expect(reply.status).toBe(405)
  })

  it('are verified, registered once, and refused with the check that failed', async () => {
    const url = await serve({})
    const place = await publish(join(folder, 'new'), { url: 'https://new.example' })
    const send = async (form: FormData) =>
      fetch(`${url}/v1/reports`, { method: 'POST', body: form })
    const first = await send(await formOf(place))
    expect([first.status, (await bodyOf(first))['state']]).toEqual([201, 'added'])
    expect(first.headers.get('location')).toMatch(/^\/v1\/reports\/[0-9a-f]{64}$/u)
    expect((await send(await formOf(place))).status).toBe(200)
    const broken = await formOf(await publish(join(folder, 'new'), { url: 'https://b.example' }))
    broken.set('report.json', new Blob(['{}']), 'report.json')
    const refused = await send(broken)
    expect(refused.status).toBe(422)
    expect((await bodyOf(refused))['detail']).toContain('subjects')
    expect(registry.rejected()).toEqual([])
    const late = await send(new FormData())
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '3600'])
  })

  it('are bounded in size, and must be a form with a bundle', async () => {
    const url = await serve({ mostBytes: 2000, perHour: 10 })
    const post = (body: FormData | string, headers = {}) =>
      fetch(`${url}/v1/reports`, { method: 'POST', body, headers })
    expect((await post(await formOf(await publish(join(folder, 'new'))))).status).toBe(413)
    expect((await post('{}', { 'content-type': 'application/json' })).status).toBe(415)
    const form = new FormData()
    form.set('report.json', new Blob(['{}']), 'report.json')
    expect((await post(form)).status).toBe(400)
  })
})
