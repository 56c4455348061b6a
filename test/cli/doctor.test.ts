import { describe, expect, it } from 'vitest'
import { serveGateway, serveTgi, serveVllm } from '../examine/servers.ts'
import { serve } from '../node/server.ts'
import { HomeHere } from '../support/command-here.ts'

describe('the command doctor', () => {
  it('ends with 0 at a good node, each finding on one line', async () => {
    using home = new HomeHere()
    await using server = await serveVllm()
    const { code, stdout, stderr } = await home.run(['doctor', server.url])
    expect(stdout).toContain('  ok   protocols: speaks chat and completions')
    const lines = stdout.trimEnd().split('\n')
    expect(lines.filter((line) => !/^ {2}(?:ok {2}|-- ) /u.test(line))).toEqual([
      'this machine',
      server.url,
    ])
    expect(stderr).toBe(
      `0 failures, 0 warnings\n  next: iqchains certify --runs ${home.runs} --keys ${home.keys} ${server.url} --dry-run\n`,
    )
    expect(code).toBe(0)
  })

  it('ends with 0 at a node with warnings, each with a remedy, and with 5 when it is strict', async () => {
    using home = new HomeHere()
    await using server = await serveGateway()
    const lax = await home.run(['doctor', server.url])
    expect(lax.code).toBe(0)
    const warnings = lax.stdout.split('\n').filter((line) => line.startsWith('  warn'))
    expect(warnings).toHaveLength(13)
    expect(warnings.every((line) => line.includes('; next: '))).toBe(true)
    const strict = await home.run(['doctor', server.url, '--strict'])
    expect(strict.code).toBe(5)
  })

  it('prints JSON lines and nothing else with --json', async () => {
    using home = new HomeHere()
    await using server = await serveVllm({ drops: { input: 200, output: 1000 } })
    const args = ['doctor', server.url, '--json', '--chain', 'iq-text-70']
    const { code, stdout } = await home.run(args)
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events.slice(0, -1).every(({ event }) => event === 'finding')).toBe(true)
    expect(events.at(-1)).toMatchObject({
      event: 'examined',
      schema: 'iqchains/events/v1',
      failures: 0,
      capabilities: { protocols: ['chat', 'completions'] },
      limits: { counted: 'usage', input: { beyond: { outcome: { kind: 'dropped' } } } },
    })
    expect(events).toContainEqual(
      expect.objectContaining({
        about: 'node',
        id: 'output-beyond',
        level: 'pass',
        text: 'drops a call for 1001 output tokens, beyond the limit of 1000 with status 400',
      }),
    )
    expect(code).toBe(0)
  })

  it.each([
    ['wants a key', 401, 'application/json', '{"error":"no key"}', 'HTTP status 401: no key'],
    ['is a web page', 200, 'text/html', '<p>Hi', 'malformed: an HTML page instead of JSON'],
  ])('says in one line that a node %s: exit 5', async (_what, status, type, body, text) => {
    using home = new HomeHere()
    await using server = await serve((response) =>
      response.writeHead(status, { 'content-type': type }).end(body),
    )
    const { code, stdout } = await home.run(['doctor', server.url])
    expect(stdout.split('\n').filter((line) => line.startsWith('  FAIL'))).toEqual([
      expect.stringContaining(`FAIL protocols: ${server.url}: ${text}; next: `),
    ])
    expect(code).toBe(5)
  })

  it('says that a node is unreachable: exit 5', async () => {
    using home = new HomeHere()
    const { code, stdout } = await home.run(['doctor', 'http://127.0.0.1:9'])
    expect(stdout).toMatch(/FAIL protocols: http:\/\/127\.0\.0\.1:9: unreachable: /u)
    expect(code).toBe(5)
  })

  it('ends with 2 when only this machine fails, and for what it does not know', async () => {
    using home = new HomeHere()
    await using server = await serveVllm()
    const unwritable = await home.run(['doctor', server.url, '--runs', '/dev/null/runs'])
    expect(unwritable.stdout).toContain('FAIL runs: runs cannot be kept in /dev/null/runs')
    expect(unwritable.code).toBe(2)
    const unknown = await home.run(['doctor', server.url, '--chain', 'iq-text-99'])
    expect(unknown.stderr).toMatch(/^error USAGE: .*no chain 'iq-text-99'; known: iq-text-70/u)
    expect(unknown.code).toBe(2)
  })
})

describe('certify after doctor', () => {
  it('asks in the protocol that was found, streamed as was found, without looking for it again', async () => {
    using home = new HomeHere()
    await using server = await serveTgi()
    expect((await home.run(['doctor', server.url])).code).toBe(0)
    const before = server.received.length
    const args = ['certify', server.url, '--limit', '1', '--reports', home.reports]
    const { stderr } = await home.run(args)
    expect(stderr).toContain('the node answers tgi requests, as doctor found')
    const paths = new Set(server.received.slice(before).map(({ path }) => path))
    expect(paths).toEqual(new Set(['/generate_stream']))
  })
})
