import { once } from 'node:events'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ServedTest } from './serving.ts'

let served: ServedTest
let digest = ''
beforeAll(async () => {
  served = await ServedTest.start()
  for (const name of ['a', 'b', 'c']) digest = await served.add({ url: `https://${name}.example` })
})
afterAll(() => served[Symbol.asyncDispose]())

const get = (path: string, init?: RequestInit) => fetch(served.url + path, init)
const paths = () => [
  '/',
  '/style.css',
  '/chains/A200.html',
  '/chains/A200.csv',
  '/feeds/A200.atom',
  '/v1/chains',
  '/v1/chains/A200/nodes',
  `/v1/reports/${digest}`,
  `/v1/reports/${digest}/report.json`,
  `/v1/reports/${digest}/transcript.jsonl`,
  '/allowlists/A200/allowlist.sigstore.json',
]
const anyPath = fc.nat(10).map((at) => paths()[at] ?? '/')

describe('every file and answer of a registry', () => {
  it('has an ETag that answers 304 while it is the same, also packed, and the same headers for HEAD', async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, fc.boolean(), async (path, isPacked) => {
        const headers = { 'accept-encoding': isPacked ? 'gzip' : 'identity' }
        const whole = await get(path, { headers })
        const bytes = Buffer.from(await whole.arrayBuffer())
        expect([path, whole.status]).toEqual([path, 200])
        const tag = whole.headers.get('etag') ?? ''
        expect(tag).toMatch(/^W\/"/u)
        expect(whole.headers.get('cache-control')).toMatch(/^public, max-age=\d+/u)
        const same = await get(path, { headers: { ...headers, 'if-none-match': `"x", ${tag}` } })
        expect([path, same.status, await same.text()]).toEqual([path, 304, ''])
        const other = await get(path, { headers: { ...headers, 'if-none-match': '"other"' } })
        expect(Buffer.from(await other.arrayBuffer())).toEqual(bytes)
        const head = await get(path, { method: 'HEAD', headers })
        expect([head.status, await head.text()]).toEqual([200, ''])
        for (const name of ['etag', 'content-type', 'cache-control', 'content-security-policy']) {
          expect(head.headers.get(name), name).toBe(whole.headers.get(name))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('is packed for who takes it, and tells caches so', async () => {
    const page = await get('/chains/A200.html', { headers: { 'accept-encoding': 'gzip' } })
    expect(page.headers.get('content-encoding')).toBe('gzip')
    expect(page.headers.get('vary')).toContain('Accept-Encoding')
    expect(await page.text()).toContain('a.example</a>')
    const plain = await get('/chains/A200.html', { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    for (const [accepted, encoding] of [
      ['gzip;q=0', null],
      ['x-gzip, br', null],
      ['br, gzip;q=0.5', 'gzip'],
      ['deflate,GZIP', 'gzip'],
    ] as const) {
      const reply = await get('/chains/A200.html', { headers: { 'accept-encoding': accepted } })
      expect([accepted, reply.headers.get('content-encoding')]).toEqual([accepted, encoding])
      expect(await reply.text()).toContain('a.example</a>')
    }
  })

  it('may be kept a minute, and never beyond the end of a certificate', async () => {
    const ages = async (at: number) => {
      served.now = at
      return (await get('/v1/chains')).headers.get('cache-control')
    }
    const now = served.now
    const end = Date.parse('2027-02-20T12:00:00.000Z')
    expect(await ages(end - 61_000)).toBe('public, max-age=60')
    expect(await ages(end - 7500)).toBe('public, max-age=7')
    served.now = end
    expect(await (await get('/v1/chains/A200/nodes')).json()).toMatchObject({ nodes: [] })
    served.now = now
  })

  it('is of the time of now when the clock was set back', async () => {
    const now = served.now
    const asOf = async () => ((await (await get('/v1/chains')).json()) as { asOf: string }).asOf
    served.now = now + 3_600_000
    expect(await asOf()).toBe('2026-12-01T01:00:00Z')
    served.now = now
    expect(await asOf()).toBe('2026-12-01T00:00:00Z')
  })
})

describe('a request that makes no sense', () => {
  it('is answered by a problem that says what is wrong, whatever it is', async () => {
    const word = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom('..', '%2e%2e', '%00', '%zz', '\u202E', 'A200', '__proto__', 'nodes.json'),
    )
    const path = fc
      .array(word, { maxLength: 5 })
      .map((words) => `/${words.join('/')}`.replace(/[\s#?]/gu, '_'))
    const query = fc.record({ at: word, after: word, [`x`]: word }, { requiredKeys: [] })
    await fc.assert(
      fc.asyncProperty(fc.oneof(path, anyPath), query, async (place, asked) => {
        const search = new URLSearchParams(asked).toString()
        const reply = await get(`${place}?${search}`)
        const text = await reply.text()
        expect([200, 400, 404], `${place}?${search}`).toContain(reply.status)
        if (reply.status === 200) return
        expect(reply.headers.get('content-type')).toBe('application/problem+json')
        expect(reply.headers.get('cache-control')).toBe('no-store')
        expect(JSON.parse(text)).toMatchObject({ type: 'about:blank', status: reply.status })
      }),
      { numRuns: 150 },
    )
  })

  it('names the parameters there are', async () => {
    const detail = async (path: string) =>
      ((await (await get(path)).json()) as { detail: string }).detail
    expect(await detail('/v1/chains?tme=1')).toBe("no parameter 'tme' here; known: at")
    expect(await detail('/v1/chains?at=2026-02-30T00:00:00Z')).toContain("'at' is no time")
    expect(await detail('/v1/chains/A200/nodes?after=5')).toContain("'after' is no cursor")
  })

  it('changes nothing: no other method is taken anywhere', async () => {
    const before = served.registry.digest()
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const path of ['/', '/v1/chains', `/v1/reports/${digest}`, '/v1/reports']) {
        const reply = await get(path, { method })
        expect([method, path, reply.status]).toEqual([method, path, 405])
        expect(reply.headers.get('allow')).toBe('GET, HEAD')
      }
    }
    expect(served.registry.digest()).toBe(before)
  })
})

describe('a page of nodes', () => {
  it('goes on where it ended, whatever was added or went away meanwhile', async () => {
    const { answers } = await import('../../src/registry/api/index.ts')
    const { trust } = await import('./building.ts')
    const snapshot = { registry: served.registry, trust, at: new Date(served.now) }
    const all = answers.chainNodes(snapshot, 'A200')?.nodes.map(({ report }) => report) ?? []
    expect(all).toHaveLength(3)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.nat(2), async (size, missing) => {
        const seen: string[] = []
        let after: string | undefined
        for (let page = 0; page < 5; page++) {
          const given = answers.chainNodes(snapshot, 'A200', after, size)
          seen.push(...(given?.nodes.map(({ report }) => report) ?? []))
          if (given?.next == null) break
          after = given.next
        }
        expect(seen).toEqual(all)
        // A cursor of a report that is no longer there holds its place, too.
        const gone = `61.11~${all[missing]?.slice(0, 63)}0`
        const rest = answers.chainNodes(snapshot, 'A200', gone)?.nodes ?? []
        expect(rest.every(({ report }) => report > (all[missing] ?? '').slice(0, 63))).toBe(true)
      }),
      { numRuns: 10 },
    )
  })
})

describe('slow and many readers', () => {
  it('who send no whole request in time are cut off', async () => {
    const patience = { headersMs: 200, requestMs: 400, idleMs: 60_000 }
    await using hasty = await ServedTest.start(undefined, patience)
    const { port } = new URL(hasty.url)
    const socket = connect(Number(port), '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nHost: a.example\r\nX-Slow: ')
    let text = ''
    socket.on('data', (chunk: Buffer) => {
      text += chunk
    })
    await once(socket, 'close')
    expect(text).toContain('408')
  })

  it('are 1,000 at once while a report is added: each sees all of it, or nothing', async () => {
    let started = 0
    const readers = Array.from({ length: 1000 }, async (_, at) => {
      started++
      const reply = await get(
        `/v1/chains/A200/nodes?at=2026-12-01T00:00:${String(at % 60).padStart(2, '0')}Z`,
      )
      const { nodes } = (await reply.json()) as { nodes: readonly { url: string; state: string }[] }
      return [
        reply.status,
        nodes
          .map(({ url, state }) => `${url} ${state}`)
          .sort()
          .join(),
      ]
    })
    const adding = served.add({ url: 'https://d.example' })
    const answers = new Set((await Promise.all(readers)).map((one) => one.join(' ')))
    await adding
    expect(started).toBe(1000)
    const three = '200 https://a.example valid,https://b.example valid,https://c.example valid'
    const allowed = new Set([three, `${three},https://d.example valid`])
    expect([...answers].filter((answer) => !allowed.has(answer))).toEqual([])
  })
})

it('metrics are OpenMetrics, line by line', async () => {
  const text = await (await get('/metrics')).text()
  const lines = text.split('\n')
  expect(lines.slice(-2)).toEqual(['# EOF', ''])
  const types = new Map<string, string>()
  let family = ''
  for (const line of lines.slice(0, -2)) {
    const [, about, name = '', rest = ''] = /^# (TYPE|HELP|UNIT) (\S+) (.+)$/u.exec(line) ?? []
    if (about === 'TYPE') {
      expect(types.has(name), name).toBe(false)
      types.set(name, rest)
      family = name
      continue
    }
    if (about !== undefined) {
      expect(name).toBe(family)
      if (about === 'UNIT') expect(name.endsWith(`_${rest}`)).toBe(true)
      continue
    }
    const sample =
      /^([a-z_]+?)(_total|_bucket|_count|_sum)?(\{(?:[a-z]+="[^"\\\n]*",?)+\})? (\S+)$/u
    const [, base, end = ''] = sample.exec(line) ?? []
    const ends = { counter: ['_total'], gauge: [''], histogram: ['_bucket', '_count', '_sum'] }
    const allowed: readonly string[] = ends[types.get(family) as keyof typeof ends] ?? []
    expect([line, base]).toEqual([line, family])
    expect(allowed, line).toContain(end)
    expect(Number.isFinite(Number(line.split(' ').at(-1))), line).toBe(true)
  }
  expect(text).toContain('iqchains_registry_valid_nodes{chain="A200"}')
  expect(text).toMatch(/request_seconds_bucket\{le="\+Inf"\} (\d+)\n\S+_count \1\n/u)
})

it('writes a line of JSON about each request: without its query, and whatever its path', async () => {
  await using quiet = await ServedTest.start()
  expect((await fetch(`${quiet.url}/healthz`)).status).toBe(200)
  await fetch(`${quiet.url}/v1/nodes/%1b%5b31m?at=2026-12-01T00:00:00Z`)
  const [line = '', ...more] = quiet.lines
  expect(more, 'a healthcheck that holds has none').toEqual([])
  expect(JSON.parse(line)).toMatchObject({ event: 'request', method: 'GET', status: 404 })
  expect(line).not.toMatch(/at=|\u001B/u)
  expect(Object.keys(JSON.parse(line)).sort()).toEqual(
    ['event', 'method', 'ms', 'path', 'status', 'time'].sort(),
  )
})

it('stops when it is told to: streams of events end, and the port is free', async () => {
  await using other = await ServedTest.start()
  const stream = await fetch(`${other.url}/v1/events`)
  const reading = stream.text()
  const place = other.url
  await other.close()
  expect(await reading).toContain('event: ready')
  await expect(fetch(place)).rejects.toThrow('fetch failed')
})
