import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Home } from '../support/command.ts'

it('a simulated node answers the items that a run on this machine has made for itself', async () => {
  using home = new Home('as shipped')
  const { child, finished } = home.start(['sim', '--port', '0', '--skill', '1'])
  try {
    const url = await new Promise<string>((found) => {
      child.stdout.on('data', (chunk: Buffer) => found(String(chunk).trim()))
    })
    const args = ['certify', url, '--api', 'chat', '--limit', '2', '--reports', home.reports]
    const { stdout, stderr } = await home.run(args)
    expect(stdout, stderr).toMatch(/^composite +12 +12 /mu)
    const [run = ''] = readdirSync(home.reports)
    const report = JSON.parse(readFileSync(join(home.reports, run, 'report.json'), 'utf8'))
    expect(report.suite.name).toBe('iq-text')
    expect(report.settings.seed).toMatch(/^[0-9a-f]{32}$/u)
  } finally {
    child.kill()
    await finished
  }
})
