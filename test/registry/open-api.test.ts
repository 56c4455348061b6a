import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formOf, ServedTest } from './serving.ts'

/** The parts of the document that the test reads. */
interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
interface Operation {
  readonly operationId: string
  readonly responses: Readonly<Record<string, { readonly content: Content }>>
}
type Content = Readonly<Record<string, { readonly schema: object }>>

let served: ServedTest
let closed: ServedTest
let document: Document
let digest = ''
beforeAll(async () => {
  served = await ServedTest.start({ mostBytes: 20_000, perHour: 6 })
  closed = await ServedTest.start()
  digest = await served.add()
  document = (await (await fetch(`${served.url}/v1/openapi.json`)).json()) as Document
})
afterAll(async () => {
  await served[Symbol.asyncDispose]()
  await closed[Symbol.asyncDispose]()
})

it('the document is OpenAPI 3.1 by the published schema of it', async () => {
  const validator = new Validator()
  const result = await validator.validate(structuredClone(document) as never)
  expect(result.errors).toBeUndefined()
  expect([result.valid, validator.version]).toEqual([true, '3.1'])
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

it('every documented answer of every path is given, of the documented type and shape', async () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'https://example.com/doc', components: document.components })
  const post = async (body: FormData | string, headers = {}): Promise<RequestInit> => ({
    method: 'POST',
    body,
    headers,
  })
  const fresh = await formOf(await served.publish({ url: 'https://new.example' }))
  const broken = await formOf(await served.publish({ url: 'https://broken.example' }))
  broken.set('report.json', new Blob(['{}']), 'report.json')
  const large = new FormData()
  large.set('report.json', new Blob(['x'.repeat(30_000)]), 'report.json')
  const node = encodeURIComponent('https://node.example/v1')
  const none = '0'.repeat(64)
  const asked: readonly (readonly [
    path: string,
    at: string,
    status: number,
    init?: RequestInit,
  ])[] = [
    ['/v1/chains', '', 200],
    ['/v1/chains', '?at=yesterday', 400],
    ['/v1/chains/{id}/nodes', '/v1/chains/A200/nodes', 200],
    ['/v1/chains/{id}/nodes', '/v1/chains/A200/nodes?after=nowhere', 400],
    ['/v1/chains/{id}/nodes', '/v1/chains/none/nodes', 404],
    ['/v1/nodes/{id}', `/v1/nodes/${node}`, 200],
    ['/v1/nodes/{id}', `/v1/nodes/${node}?what=1`, 400],
    ['/v1/nodes/{id}', '/v1/nodes/nobody', 404],
    ['/v1/compare', `?a=${node}&b=${digest}`, 400],
    ['/v1/compare', `?a=${node}&b=nobody`, 404],
    ['/v1/reports/{digest}', `/v1/reports/${digest}`, 200],
    ['/v1/reports/{digest}', `/v1/reports/${digest}?at=2026-11-28T00:00:00Z`, 400],
    ['/v1/reports/{digest}', `/v1/reports/${none}`, 404],
    ['/v1/reports/{digest}/{file}', `/v1/reports/${digest}/report.json`, 200],
    ['/v1/reports/{digest}/{file}', `/v1/reports/${digest}/passwd`, 404],
    ['/v1/reports', '', 201, await post(fresh)],
    ['/v1/reports', '', 200, await post(fresh)],
    ['/v1/reports', '', 400, await post(new FormData())],
    ['/v1/reports', '', 413, await post(large)],
    ['/v1/reports', '', 415, await post('{}', { 'content-type': 'application/json' })],
    ['/v1/reports', '', 422, await post(broken)],
    ['/v1/reports', '', 429, await post(broken)],
    ['/v1/reports', closed.url, 405, { method: 'POST' }],
    ['/v1/events', '', 200],
    ['/allowlists/{chain}/allowlist.json', '/allowlists/A200/allowlist.json', 200],
    ['/allowlists/{chain}/allowlist.json', '/allowlists/A200/allowlist.json?x=1', 400],
    ['/allowlists/{chain}/allowlist.json', '/allowlists/none/allowlist.json', 404],
    [
      '/allowlists/{chain}/allowlist.sigstore.json',
      '/allowlists/A200/allowlist.sigstore.json',
      200,
    ],
    [
      '/allowlists/{chain}/allowlist.sigstore.json',
      '/allowlists/A200/allowlist.sigstore.json?x',
      400,
    ],
    [
      '/allowlists/{chain}/allowlist.sigstore.json',
      '/allowlists/none/allowlist.sigstore.json',
      404,
    ],
    ['/v1/openapi.json', '', 200],
    ['/v1/openapi.json', '?x=1', 400],
    ['/healthz', '', 200],
    ['/metrics', '', 200],
  ]
  const seen = new Set<string>()
  for (const [path, place, status, init] of asked) {
    const address = place.startsWith('http')
      ? place + path
      : served.url + (place.startsWith('/') ? place : path + place)
    const reply = await fetch(address, init)
    const method = init?.method?.toLowerCase() ?? 'get'
    const name = `${method} ${path} ${status}`
    expect([name, reply.status]).toEqual([name, status])
    seen.add(name)
    const content = document.paths[path]?.[method]?.responses[String(status)]?.content ?? {}
    const [type = '', { schema } = { schema: {} }] = Object.entries(content)[0] ?? []
    const given = reply.headers.get('content-type') ?? ''
    expect(type === '*/*' || given.startsWith(type), `${name}: ${given}`).toBe(true)
    if (!type.endsWith('json')) {
      await reply.body?.cancel()
      continue
    }
    const text = JSON.stringify(schema).replaceAll('"#/', '"https://example.com/doc#/')
    const holds = ajv.compile(JSON.parse(text))
    expect(holds(await reply.json()), `${name}: ${ajv.errorsText(holds.errors)}`).toBe(true)
  }
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${method} ${path} ${status}`),
    ),
  )
  const others = documented.filter((name) => !seen.has(name) && !name.endsWith(' default'))
  // Provoked by other tests: answers to compare (`pages.test.ts`), too many at once (`unavailable.test.ts`), and a
  // full disk (`test/cli/registry.test.ts`).
  expect(others).toEqual([
    'get /v1/compare 200',
    'post /v1/reports 503',
    'post /v1/reports 507',
    'get /v1/events 503',
  ])
})
