import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerBook } from '../../src/mock-node/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { chatReply, sendJson, serve } from '../node/server.ts'
import { HomeHere } from '../support/command-here.ts'
import { promptIn } from '../support/prompt-in.ts'

const book = answerBook(await loadSuite('suites/starter'))

/** A gateway that wants a header, a query and the key in `api-key`; it repeats what it was shown. */
function serveGateway() {
  return serve((response, { method, path, headers, body }) => {
    const isKnown =
      headers['x-gate'] === 'gate-secret-1' &&
      headers['api-key'] === 'key-secret-22' &&
      path.endsWith('?api-version=2026-01-01')
    if (!isKnown) {
      const words = `no ${headers['x-gate']} ${headers['api-key']} at ${path}`
      return sendJson(response, { error: { message: words } }, 401)
    }
    if (method === 'GET') return sendJson(response, { data: [{ id: 'm' }] })
    const { reasoning_effort } = JSON.parse(body)
    if (reasoning_effort !== 'low') return sendJson(response, { error: { message: 'think' } }, 400)
    return sendJson(response, chatReply(book.find(promptIn({ body }))?.right ?? 'Hi'))
  })
}

const few = ['--limit', '1']
const secrets = ['gate-secret-1', 'key-secret-22']

/** Everything that lies in a folder, as text. */
function everything(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

describe('a node behind a gateway', () => {
  it('is reached by options, and no secret is printed or kept', async () => {
    using home = new HomeHere()
    await using node = await serveGateway()
    writeFileSync(home.path('body.json'), '{"reasoning_effort": "low"}')
    writeFileSync(home.path('headers.txt'), '# of the gateway\nX-Gate: gate-secret-1\n')
    const options = ['--auth', 'api-key', '--header', '@headers.txt']
    const query = ['--query', 'api-version=2026-01-01', '--public', 'api-version']
    const { code, stdout, stderr } = await home.run(
      ['certify', node.url, ...few, ...options, ...query, '--extra-body', 'body.json'],
      { IQCHAINS_API_KEY: 'key-secret-22' },
    )
    expect(code, stderr).toBe(0)
    const { requests } = JSON.parse(
      readFileSync(join(home.reports, home.published()[0] ?? '', 'report.json'), 'utf8'),
    )
    expect(requests).toEqual({
      auth: 'api-key',
      headers: [{ name: 'X-Gate', value: null }],
      query: [{ name: 'api-version', value: '2026-01-01' }],
      extraBody: { reasoning_effort: 'low' },
      adjustments: [],
    })
    const left = stdout + stderr + everything(home.runs) + everything(home.reports)
    for (const secret of secrets) expect(left).not.toContain(secret)
  })

  it('is reached by a file alone, and flags go before the environment, which goes before it', async () => {
    using home = new HomeHere()
    await using node = await serveGateway()
    writeFileSync(home.path('key.txt'), 'key-secret-22', { mode: 0o600 })
    writeFileSync(
      home.path('iqchains.config.json'),
      JSON.stringify({
        url: node.url,
        keyFile: 'key.txt',
        auth: 'api-key',
        headers: { 'X-Gate': 'wrong-in-the-file' },
        query: { 'api-version': { value: '2026-01-01', public: true } },
        extraBody: { reasoning_effort: 'low' },
      }),
    )
    const wrong = await home.run(['certify', ...few])
    expect(wrong.code).toBe(5)
    expect(wrong.stderr).toContain('no [redacted] [redacted] at')
    const byEnvironment = { IQCHAINS_HEADERS: 'X-Gate: gate-secret-1' }
    const right = await home.run(['certify', ...few], byEnvironment)
    expect(right.code, right.stderr).toBe(0)
    const flag = ['--header', 'X-Gate: wrong-by-flag']
    expect((await home.run(['certify', ...few, ...flag], byEnvironment)).code).toBe(5)
  })
})

describe('what cannot be sent is refused with its place', () => {
  const refused: readonly [readonly string[], string][] = [
    [['--header', 'no colon'], "--header: a header is written 'Name: value'"],
    [['--header', 'Host: elsewhere'], 'the header Host belongs to the connection'],
    [['--header', 'X-A: b\u0001c'], 'the value of the header X-A holds characters'],
    [['--query', 'x'], "--query: a field of the query is written 'name=value'"],
    [['--public', 'X-B'], '--public X-B: there is no header or query field of that name'],
    [['--header', '@nowhere'], '--header @nowhere: nowhere: cannot be read'],
    [['--extra-body', 'stop.json'], "stop.json: 'stop' is decided by the suite"],
    [['--config', 'bad.json'], "bad.json: unknown key 'modle'"],
  ]
  it.each(refused)('%j', async (options, message) => {
    using home = new HomeHere()
    writeFileSync(home.path('stop.json'), '{"stop": ["x"]}')
    writeFileSync(home.path('bad.json'), '{"modle": "m"}')
    const { code, stderr } = await home.run(['certify', 'http://127.0.0.1:9', ...options])
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  it('a URL without a scheme is offered with one, and a missing one is asked for', async () => {
    using home = new HomeHere()
    const bare = await home.run(['certify', 'localhost:8080/v1'])
    expect(bare.code).toBe(2)
    expect(bare.stderr).toContain('give it with its scheme: http://localhost:8080/v1')
    const far = await home.run(['doctor', 'node.example/v1'])
    expect(far.stderr).toContain('give it with its scheme: https://node.example/v1')
    const other = await home.run(['certify', 'htp://node.example'])
    expect(other.stderr).toContain('next: a node is reached over http:// or https://')
    writeFileSync(home.path('iqchains.config.json'), '{"sutie": "starter"}')
    const misspelt = await home.run(['certify'])
    expect(misspelt.stderr).toContain("unknown key 'sutie', did you mean 'suite'?")
    rmSync(home.path('iqchains.config.json'))
    const none = await home.run(['certify'])
    expect(none.code).toBe(2)
    expect(none.stderr).toContain('the URL of the node is missing')
  })
})
