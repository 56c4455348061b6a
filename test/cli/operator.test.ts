import { generateKeyPairSync, sign } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadPublicKey } from '../../src/envelope/index.ts'
import { readReport } from '../../src/report/index.ts'
import { chatReply, sendJson, serve } from '../node/server.ts'
import { HomeHere } from '../support/command-here.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const publicPem = publicKey.export({ format: 'pem', type: 'spki' }).toString()
const { keyid } = loadPublicKey(publicPem, 'operator')

/** A node that answers the challenge as if it were at `origin`; by default, its own. */
function serveOwned(options: { origin?: string; keyid?: string; answers?: boolean } = {}) {
  return serve((response, { path, headers, method }) => {
    const url = new URL(path, `http://${headers.host}`)
    if (url.pathname !== '/.well-known/iqchains-challenge') {
      return sendJson(response, method === 'GET' ? { data: [] } : chatReply('7'))
    }
    if (options.answers === false) return sendJson(response, { error: 'not found' }, 404)
    const nonce = url.searchParams.get('nonce')
    const message = `iqchains-node-control-v1\n${options.origin ?? url.origin}\n${nonce}`
    const signature = sign(null, Buffer.from(message), privateKey).toString('base64')
    return sendJson(response, { keyid: options.keyid ?? keyid, signature })
  })
}

let home: HomeHere
beforeEach(() => {
  home = new HomeHere()
  writeFileSync(home.path('operator.pub.pem'), publicPem)
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' })
  writeFileSync(home.path('operator.key.pem'), pem, { mode: 0o600 })
  return () => home[Symbol.dispose]()
})

function certify(url: string) {
  const own = ['--limit', '1', '--reports', home.reports]
  const key = ['--operator-key', home.path('operator.pub.pem')]
  return home.run(['certify', url, '--api', 'chat', ...own, ...key])
}

function published() {
  const [run = ''] = readdirSync(home.reports)
  return readReport(readFileSync(join(home.reports, run, 'report.json')))
}

describe('a node whose operator has a key', () => {
  it('proves by itself that it is theirs, over a nonce of the run and its origin', async () => {
    await using node = await serveOwned()
    const { code, stderr } = await certify(node.url)
    expect(code, stderr).toBe(0)
    expect(stderr).toContain(`the operator ${keyid} controls the node: proven`)
    const { node: report, limitsOfThisReport } = published()
    expect(report).toMatchObject({ control: 'proven', operator: { keyid } })
    expect(report.operator?.nonce).toMatch(/^[0-9a-f]{64}$/u)
    expect(limitsOfThisReport.join(' ')).not.toContain('claimed, not proven')
  })

  it.each([
    ['signed for another origin', { origin: 'https://other.example' }, 'signature does not hold'],
    ['of another key', { keyid: 'SHA256:other' }, "the operator's key is SHA256:"],
  ])('ends with exit 6 when the answer is %s', async (_, options, message) => {
    await using node = await serveOwned(options)
    const { code, stderr } = await certify(node.url)
    expect(code, stderr).toBe(6)
    expect(stderr).toContain(message)
  })

  it('that does not answer is claimed, until the operator signs by hand', async () => {
    await using node = await serveOwned({ answers: false })
    const { code, stderr } = await certify(node.url)
    expect(code, stderr).toBe(0)
    expect(stderr).toContain('control is claimed only')
    expect(published().node).toMatchObject({ control: 'claimed', operator: null })

    const [, nonce = ''] = /--nonce (\w+)/u.exec(stderr) ?? []
    const proof = home.path('proof.json')
    const key = ['--key', home.path('operator.key.pem'), '--out', proof]
    const answered = await home.run(['operator', 'answer', node.url, '--nonce', nonce, ...key])
    expect(answered.code, answered.stderr).toBe(0)
    const given = ['--operator-key', home.path('operator.pub.pem'), '--operator-proof', proof]
    const resumed = await home.run(['resume', ...given, '--reports', home.reports])
    expect(resumed.code, resumed.stderr).toBe(0)
    expect(published().node).toMatchObject({ control: 'proven', operator: { keyid, nonce } })
  })

  it('is not proven by a proof without a key to check it', async () => {
    await using node = await serveOwned()
    const args = ['certify', node.url, '--api', 'chat', '--limit', '1', '--operator-proof', 'x']
    const { code, stderr } = await home.run(args)
    expect(code).toBe(2)
    expect(stderr).toContain('--operator-proof is of no use without --operator-key')
  })
})
