import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HomeHere } from '../support/command-here.ts'
import { simulate } from '../support/node.ts'
import { wholeSuiteTiers } from '../support/tiers.ts'

/** A node that does one thing only. */
async function serve(listener: RequestListener): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer(listener)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** The error line of a command that must fail. */
async function failure(home: HomeHere, args: readonly string[]) {
  const { code, stderr, stdout } = await home.run(args)
  const line = stderr.split('\n').find((text) => text.startsWith('error ')) ?? stderr
  return { code, line, stdout }
}

describe('a node that cannot be certified', () => {
  it('is unreachable: exit 5', async () => {
    using home = new HomeHere()
    const { code, line } = await failure(home, ['certify', 'http://127.0.0.1:9'])
    expect(line).toMatch(/^error NODE_UNREACHABLE: http:\/\/127\.0\.0\.1:9/u)
    expect(code).toBe(5)
  })

  it.each([
    ['has nothing at this path', 404, 'NODE_REFUSED'],
    ['wants another key', 401, 'NODE_REFUSED'],
    ['forbids', 403, 'NODE_REFUSED'],
  ])('%s (%d): exit 5', async (_what, status, expected) => {
    using home = new HomeHere()
    await using node = await serve((_request, response) => {
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end('{"error":{"message":"no"}}')
    })
    const { code, line } = await failure(home, ['certify', node.url])
    expect(line).toMatch(new RegExp(`^error ${expected}: .*${status}`, 'u'))
    expect(code).toBe(5)
  })

  it('is a web page: exit 5', async () => {
    using home = new HomeHere()
    await using node = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>hello</html>')
    })
    const { code, line } = await failure(home, ['certify', node.url])
    expect(line).toMatch(/^error NODE_PROTOCOL: /u)
    expect(code).toBe(5)
  })

  it('dies in the middle: exit 5, what is stored is kept, and it can be resumed', async () => {
    using home = new HomeHere()
    const first = await simulate({ skill: 0.9, latencyMs: 10 })
    const { port } = new URL(first.url)
    const args = [
      'certify',
      first.url,
      '--api',
      'chat',
      '--seed',
      's',
      '--patience',
      '3',
      '--tiers',
      wholeSuiteTiers(home),
    ]
    const { finished } = home.start([...args, '--reports', home.reports])
    while (first.asked.size < 60) await new Promise((later) => setTimeout(later, 5))
    await first.close()
    const { code, stderr } = await finished
    expect(stderr).toMatch(/error NODE_UNREACHABLE/u)
    expect(stderr).toMatch(/iqchains resume \S+/u)
    expect(code).toBe(5)
    const shown = await home.run(['show', '--json'])
    const { report } = JSON.parse(shown.stdout)
    expect(report.transcript.samples).toBeGreaterThanOrEqual(30)
    expect(report.outcomes.missing, 'a dead node is not a wrong answer').toBe(0)
    expect(Number(port)).toBeGreaterThan(0)
  }, 120_000)
})

describe('a suite that cannot be used', () => {
  function copied(home: HomeHere): string {
    const folder = home.path('suite')
    cpSync('suites/starter', folder, { recursive: true })
    return folder
  }

  it.each([
    [
      'malformed YAML',
      'arithmetic.yaml',
      (text: string) => `${text}\n  - : [`,
      'SUITE',
      /arithmetic\.yaml:\d+/u,
    ],
    [
      'malformed suite.json',
      'suite.json',
      (text: string) => text.slice(0, -10),
      'SUITE',
      /suite\.json/u,
    ],
    [
      'a misspelt key in suite.json',
      'suite.json',
      (text: string) => text.replace('"version"', '"verson"'),
      'SUITE',
      /suite\.json.*did you mean/u,
    ],
  ])('%s: exit 2 with the place', async (_what, file, edit, expected, message) => {
    using home = new HomeHere()
    const folder = copied(home)
    writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')))
    const { code, line } = await failure(home, ['suites', 'check', folder])
    expect(line).toMatch(new RegExp(`^error ${expected}: `, 'u'))
    expect(line).toMatch(message)
    expect(code).toBe(2)
  })

  it('changed since the run was started: resume refuses and loses nothing', async () => {
    using home = new HomeHere()
    const folder = copied(home)
    await using node = await simulate({ skill: 0.7, latencyMs: 15 })
    const args = [
      'certify',
      node.url,
      '--api',
      'chat',
      '--tiers',
      wholeSuiteTiers(home),
      '--suite',
      folder,
      '--reports',
      home.reports,
    ]
    const { child, finished } = home.start(args)
    while (node.asked.size < 30) await new Promise((later) => setTimeout(later, 5))
    child.kill('SIGINT')
    const stopped = await finished
    expect(stopped.code).toBe(130)
    expect(stopped.stderr).toMatch(/iqchains resume \S+/u)

    const yaml = join(folder, 'arithmetic.yaml')
    const original = readFileSync(yaml, 'utf8')
    writeFileSync(yaml, `${original}\n# changed\n`)
    const { code, line } = await failure(home, ['resume', '--reports', home.reports])
    expect(line).toMatch(/^error CHANGED: .*started on starter \d+\.\d+\.\d+/u)
    expect(code).toBe(2)

    writeFileSync(yaml, original)
    const resumed = await home.run(['resume', '--reports', home.reports])
    expect(resumed.code, resumed.stderr).toBe(0)
  }, 120_000)
})

describe('the command line', () => {
  it.each([
    [['certfy'], /did you mean certify/iu],
    [['certify', 'http://h', '--concurrency', '0'], /whole number above 0/u],
    [['certify', 'ftp://h/', '--api', 'chat'], /USAGE/u],
    [['certify', 'http://user:pw@h/', '--api', 'chat'], /USAGE/u],
    [['certify', 'http://127.0.0.1:9', '--require-tier', 'iq-text-71'], /no chain 'iq-text-71'/u],
    [['resume'], /no run yet/u],
    [['show', 'nope'], /no run 'nope'/u],
    [['verify', 'no-such-report', '--key', 'no.pem'], /cannot be read/u],
    [['tiers', 'check', 'no-such.json'], /no-such\.json: cannot be read/u],
    [['suites', 'show', 'no-such-suite'], /no-such-suite/u],
  ])('%j: exit 2 and one clear line', async (args, message) => {
    using home = new HomeHere()
    mkdirSync(home.runs, { recursive: true })
    const { code, stderr, stdout } = await home.run(args)
    expect(stderr).toMatch(message)
    expect(stderr, 'no stack trace').not.toMatch(/\n\s+at /u)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })
})

it('a report in files of lm-eval without a folder for them: exit 2', async () => {
  using home = new HomeHere()
  const { code, line } = await failure(home, ['report', '--format', 'lm-eval'])
  expect(line).toContain('error USAGE: --format lm-eval and --out <folder> belong together')
  expect(code).toBe(2)
})
