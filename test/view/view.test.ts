import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Listening } from '../../src/registry/index.ts'
import { localReport, localRun, serveView } from '../../src/view/index.ts'
import { believableRun, starterSuite } from '../registry/believable-runs.ts'
import { publish } from '../registry/building.ts'
import { type BegunRun, begunRun } from './begun-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'iqchains-view-'))
afterAll(() => rmSync(folder, { recursive: true }))

const textAt = async (address: string) => (await fetch(address)).text()

describe('the view of a run that goes on', () => {
  let run: BegunRun
  let server: Listening
  beforeAll(async () => {
    run = await begunRun(folder)
    await run.goOn(40, '<script>alert(1)</script>')
    const source = await localRun(run.store, run.id)
    server = await serveView(source, 0)
    return async () => {
      await server.close()
      await source.close()
      await run.close()
    }
  })

  it('shows how far it is, the evidence and the latest answers, as text', async () => {
    const page = await textAt(server.url)
    expect(page).toContain('The run goes on: 40 items asked of 400 at most.')
    expect(page).toContain('Evidence over items')
    expect(page).toContain('&lt;script&gt;alert(1)')
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('Nobody has signed this run')
    expect(await textAt(`${server.url}answers.html?q=alert&outcome=incorrect`)).toContain(
      '<summary>Prompt',
    )
  })

  it('tells what changes while another process goes on with it, and when it is finished', async () => {
    const events = await fetch(`${server.url}events`)
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    let told = ''
    const until = async (part: string) => {
      while (!told.includes(part)) told += (await reader?.read())?.value ?? ''
    }
    await until('40 items asked')
    await run.goOn(10)
    await until('50 items asked')
    expect(told).toContain('part-evidence')
    await run.finish()
    await until('event: finished')
    expect(await textAt(server.url)).not.toContain('data-live')
  })

  it('answers nobody who does not know its address, nor under another name of this machine', async () => {
    const { origin, pathname, port } = new URL(server.url)
    expect((await fetch(`${origin}/`)).status).toBe(404)
    expect((await fetch(`${origin}${pathname.replace(/[0-9a-f]/u, 'x')}`)).status).toBe(404)
    const status = await new Promise((resolve) => {
      const headers = { host: 'rebound.example' }
      request({ host: '127.0.0.1', port, path: pathname, headers }, ({ statusCode }) =>
        resolve(statusCode),
      ).end()
    })
    expect(status).toBe(421)
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(404)
    const { headers } = await fetch(server.url)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('shows no picture that no answer names', async () => {
    const picture = await fetch(`${server.url}pictures/${'ab'.repeat(32)}.png`)
    expect(picture.status).toBe(404)
  })
})

describe('the view of a report folder', () => {
  it('shows every check, also the one that fails', async () => {
    const place = await publish(join(folder, 'reports'), {
      of: starterSuite,
      made: (start) => believableRun(start, { skill: 0.8 }),
    })
    const server = await serveView(localReport(place, { keys: [], suite: 'starter' }), 0)
    const page = await textAt(server.url)
    expect(page).toContain('What was checked just now')
    expect(page).toMatch(/<th scope="row"[^>]*>signatures<\/th><td[^>]*><span class="fail">fails/u)
    expect(page).toContain('Evidence for and against')
    expect(await textAt(`${server.url}answers.html`)).toContain('<summary>Prompt')
    await server.close()
  })
})
