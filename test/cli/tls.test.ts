import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { serveVllm } from '../examine/servers.ts'
import { chatReply, sendJson, serve } from '../node/server.ts'
import { Authority, opensslAbsent } from '../support/authority.ts'
import { Home } from '../support/command.ts'
import { HomeHere } from '../support/command-here.ts'

const unknown = 'its TLS certificate is signed by an authority unknown here'
const advice = 'if the authority is one you trust, give its certificate with --ca-file'

describe.skipIf(opensslAbsent)('a node behind an authority of its own', () => {
  let authority: Authority
  let home: HomeHere
  beforeAll(() => {
    authority = new Authority()
  })
  afterAll(() => authority[Symbol.dispose]())
  beforeEach(() => {
    home = new HomeHere()
    return () => home[Symbol.dispose]()
  })

  const serveOver = (names: string, days?: number) =>
    serve(
      (response, { method }) =>
        sendJson(response, method === 'GET' ? { data: [{ id: 'm' }] } : chatReply('Answer: A')),
      authority.issue(names, days),
    )
  const certify = (url: string, ...more: readonly string[]) => [
    'certify',
    url,
    '--limit',
    '1',
    '--reports',
    home.reports,
    ...more,
  ]

  it('is certified with --ca-file, from the first request to the operator and the report', async () => {
    await using server = await serveOver('DNS:localhost')
    const url = server.url.replace('127.0.0.1', 'localhost')
    await home.run(['keys', 'new'])
    const operator = ['--operator-key', `${home.keys}/certifier.pub.pem`]
    const { code, stderr } = await home.run(certify(url, '--ca-file', authority.file, ...operator))
    expect(code, stderr).toBe(0)
    expect(stderr).toContain('the node answers chat requests')
    expect(stderr).toContain('the node does not prove whose it is')
    expect(server.received.map(({ path }) => path)).toContainEqual(
      expect.stringMatching(/^\/\.well-known\/iqchains-challenge/u),
    )
  })

  it('is refused without it, in one line that names --ca-file, and is sent nothing', async () => {
    await using server = await serveOver('IP:127.0.0.1')
    using started = new Home()
    const { code, stdout, stderr } = await started.run(certify(server.url), {
      IQCHAINS_API_KEY: 'secret-key-1234',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_NO_WARNINGS: '1',
    })
    expect(code).toBe(5)
    expect(stdout).toBe('')
    expect(stderr.trimEnd().split('\n')).toEqual([
      `error NODE_UNREACHABLE: ${server.url}: unreachable: ${unknown} (UNABLE_TO_VERIFY_LEAF_SIGNATURE)`,
      `  next: ${advice}`,
    ])
    expect(server.received).toEqual([])
  })

  it.each([
    ['for another name', 'DNS:node.example', 2, 'is for another host name'],
    ['that has ended', 'IP:127.0.0.1', -1, 'has expired'],
  ])('is refused with a certificate %s, with --ca-file too', async (_what, names, days, text) => {
    await using server = await serveOver(names, days)
    const { code, stderr } = await home.run(certify(server.url, '--ca-file', authority.file))
    expect(code).toBe(5)
    expect(stderr).toContain(`unreachable: its TLS certificate ${text}\n`)
    expect(server.received).toEqual([])
  })

  it('is examined by doctor with the file that the environment names, and its end is told', async () => {
    await using server = await serveVllm({}, authority.issue('IP:127.0.0.1', 20))
    const without = await home.run(['doctor', server.url])
    expect(without.code).toBe(5)
    expect(without.stdout).toContain(
      `${unknown} (UNABLE_TO_VERIFY_LEAF_SIGNATURE); next: ${advice}`,
    )
    const env = { IQCHAINS_CA_FILE: authority.file }
    const { code, stdout } = await home.run(['doctor', server.url], env)
    expect(code).toBe(0)
    expect(stdout).toMatch(/ok {3}tls: TLSv1\.3, verified; the certificate ends in (?:19|20) days/u)
  })

  it('is resumed with --ca-file, and without it tells what is missing', async () => {
    let isStuck = true
    await using server = await serve((response, { method }, count) => {
      if (method === 'GET') sendJson(response, { data: [] })
      else if (count > 3 && isStuck) child.kill('SIGTERM')
      else sendJson(response, chatReply('Answer: A'))
    }, authority.issue('IP:127.0.0.1'))
    const more = ['--ca-file', authority.file, '--concurrency', '1', '--timeout', '1']
    const { child, finished } = home.start(certify(server.url, ...more, '--patience', '1'))
    await finished
    isStuck = false
    const resume = ['resume', '--reports', home.reports]
    const refused = await home.run(resume)
    expect(refused.code).toBe(5)
    expect(refused.stderr).toContain(advice)
    const { code, stderr } = await home.run([...resume, '--ca-file', authority.file])
    expect(code, stderr).toBe(0)
  })

  it('keeps trusting what Node.js trusts beside the file', async () => {
    using other = new Authority()
    await using server = await serveOver('IP:127.0.0.1')
    using started = new Home()
    const { code, stderr } = await started.run(certify(server.url, '--ca-file', other.file), {
      NODE_EXTRA_CA_CERTS: authority.file,
    })
    expect(code, stderr).toBe(0)
  })

  it.each(['certify', 'doctor'])('%s refuses a file of no use: exit 2', async (command) => {
    const file = home.path('wrong.pem')
    writeFileSync(file, readFileSync(authority.keyFile))
    const { code, stderr } = await home.run([command, 'https://127.0.0.1:9', '--ca-file', file])
    expect(code).toBe(2)
    expect(stderr).toBe(
      `error CONFIG: ${file}: no file of authorities: it holds a private key\n  next: keep the key secret; give the certificates only\n`,
    )
  })
})
