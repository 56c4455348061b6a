import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localRun, serveView } from '../../src/view/index.ts'
import { begunRun } from '../view/begun-run.ts'
import { hostile } from './believable-registry.ts'
import { findChromium } from './chromium.ts'
import { Visitor } from './visited.ts'

const executablePath = findChromium()
const folder = mkdtempSync(join(tmpdir(), 'iqchains-browser-view-'))
let browser: Browser
beforeAll(async () => {
  if (executablePath === undefined) return
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(executablePath === undefined)('the view of a run in a browser', () => {
  it('goes on by itself while the run does, is accessible, and runs no answer', async () => {
    const run = await begunRun(folder)
    await run.goOn(30, hostile.join(' '))
    const source = await localRun(run.store, run.id)
    const server = await serveView(source, 0)
    const way = { width: 360, scheme: 'light', script: 'on' } as const
    const visitor = await Visitor.open(browser, way, new URL(server.url).origin)
    const { page } = visitor
    await page.goto(server.url)
    expect(await page.textContent('[role=status]')).toContain('30 items asked')
    await run.goOn(20, hostile.join(' '))
    await page.locator('[role=status]', { hasText: '50 items asked' }).waitFor()
    expect(await page.locator('#part-evidence svg[role=img]').count()).toBeGreaterThan(0)
    expect(await page.locator('#part-answers article').count()).toBe(10)
    expect(await page.locator('img[src=x], textarea, [onerror]').count()).toBe(0)
    expect(await visitor.overflow()).toBeLessThanOrEqual(0)
    expect(await visitor.accessibilityFaults()).toEqual([])
    await visitor.picture('view-live')
    await run.finish()
    await page.locator('[data-live]').waitFor({ state: 'detached' })
    await page.goto(`${server.url}answers.html`)
    expect(await visitor.accessibilityFaults()).toEqual([])
    await visitor.picture('view-answers')
    expect(visitor.faults).toEqual([])
    await visitor.close()
    await server.close()
    await source.close()
    await run.close()
  })
})
