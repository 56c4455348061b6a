import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { certifyNode, resumeRun } from '../../src/certify/index.ts'
import { simulate } from '../support/node.ts'
import { starterTiers } from '../support/tiers.ts'

it('a run that was begun and never asked is not resumed when another test has its number', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-number-'))
  await using node = await simulate({ skill: 0.95 })
  const common = {
    ...{ key: join(folder, 'me.key.pem'), runs: join(folder, 'runs') },
    reports: join(folder, 'reports'),
  }
  const order = {
    url: node.url,
    suite: 'starter',
    tiers: starterTiers(),
    protocol: 'chat',
  } as const
  const stop = new AbortController()
  let unasked = ''
  try {
    const stopped = certifyNode({
      ...{ ...common, ...order, model: 'a', stop: stop.signal },
      listener(event) {
        if (event.kind !== 'begun') return
        unasked = event.run
        stop.abort()
      },
    })
    await expect(stopped).rejects.toMatchObject({ code: 'INTERRUPTED' })
    const other = await certifyNode({ ...common, ...order, model: 'b' })
    expect(other.report.settings.attempt).toBe(1)
    await expect(resumeRun({ ...common, run: unasked })).rejects.toMatchObject({
      code: 'CHANGED',
      message: expect.stringContaining('was begun as test 1 of its node'),
      next: `begin it anew: iqchains certify ${node.url}`,
    })
    const anew = await certifyNode({ ...common, ...order, model: 'a' })
    expect(anew.report.settings.attempt).toBe(2)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
