import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createApp, listen, Registry } from '../../src/registry/index.ts'
import { trust } from './building.ts'

it('shows the fleet to operators on this machine, and to nobody else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-operator-'))
  const registry = new Registry(folder)
  const operator = { page: async () => '<p>the fleet</p>', metrics: async () => '# EOF\n' }
  const common = { registry, trust, version: 'test', now: Date.now, receiving: undefined }
  const server = await listen(
    createApp({ ...common, operator, log: () => undefined }),
    '127.0.0.1',
    0,
  )
  const plain = await listen(createApp({ ...common, log: () => undefined }), '127.0.0.1', 0)
  const status = (url: string, headers: Record<string, string> = {}) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${url}/operator/`, { headers, agent: false }, (reply) => {
        reply.resume()
        resolve(reply.statusCode)
      })
        .on('error', reject)
        .end()
    })
  try {
    const page = await fetch(`${server.url}/operator/`)
    expect(await page.text()).toBe('<p>the fleet</p>')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(await (await fetch(`${server.url}/operator/metrics`)).text()).toBe('# EOF\n')
    expect(await status(server.url)).toBe(200)
    expect(await status(server.url, { 'x-forwarded-for': '192.0.2.1' }), 'a proxy').toBe(404)
    expect(await status(server.url, { host: 'evil.example' }), 'a name of another').toBe(404)
    expect(await status(plain.url), 'a registry without a fleet').toBe(404)
  } finally {
    await server.close()
    await plain.close()
    registry[Symbol.dispose]()
    rmSync(folder, { recursive: true })
  }
})
