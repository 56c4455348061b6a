import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { examineMachine } from '../../../src/examine/index.ts'
import { judgeNodeVersion } from '../../../src/examine/machine/node-version.ts'
import { Home } from '../../support/command.ts'

/** The lines about this machine with the given places. */
async function lines(home: Home, keyFile?: string, env: Record<string, string> = {}) {
  const findings = await examineMachine({
    apiKey: { file: keyFile, env },
    runs: home.runs,
    certifierKey: home.path('certifier.key.pem'),
  })
  return findings.map(({ id, level, text }) => `${level} ${id}: ${text}`)
}

/** A file of the given mode, whatever the umask. */
function writeKey(home: Home, name: string, mode: number): string {
  const file = home.path(name)
  writeFileSync(file, 'key-1234')
  chmodSync(file, mode)
  return file
}

describe('this machine', () => {
  it('is ready when it is new', async () => {
    using home = new Home()
    const found = await lines(home)
    expect(found[0]).toBe(`pass node-version: Node.js ${process.versions.node}`)
    expect(found[1]).toBe('info api-key: no API key is given')
    expect(found[2]).toMatch(/^pass runs: \d+ [GM]iB free in /u)
    expect(found[3]).toMatch(/^pass journal: SQLite 3\.\d+\.\d+ keeps the journals$/u)
    expect(found[4]).toBe('info certifier-key: no certifier key yet: the first run makes one')
    expect(readdirSync(home.runs), 'the folder of the runs is made, nothing is left').toEqual([])
  })

  it('keeps its keys to itself', async () => {
    using home = new Home()
    const file = writeKey(home, 'node.key', 0o600)
    const own = writeKey(home, 'certifier.key.pem', 0o600)
    const found = await lines(home, file)
    expect(found).toContain(`pass api-key: the API key comes from ${file}`)
    expect(found).toContain(`pass certifier-key: ${own} is readable by its owner only`)
  })

  it('warns of keys that others can read', async () => {
    using home = new Home()
    const file = writeKey(home, 'node.key', 0o644)
    const own = writeKey(home, 'certifier.key.pem', 0o640)
    const found = await lines(home, file)
    expect(found).toContain(`warn api-key: others on this machine can read ${file}`)
    expect(found).toContain(`warn certifier-key: others on this machine can read ${own}`)
  })

  it('takes the key from the environment, and shows where from', async () => {
    using home = new Home()
    expect(await lines(home, undefined, { IQCHAINS_API_KEY: 'key-1234' })).toContain(
      'pass api-key: the API key comes from IQCHAINS_API_KEY',
    )
  })

  it('fails with a key file that is not there, and where nothing can be written', async () => {
    using home = new Home()
    writeFileSync(home.runs, 'a file in the place of the folder')
    const found = await lines(home, home.path('none.key'))
    expect(found[1]).toMatch(/^fail api-key: the key file cannot be read/u)
    expect(found[2]).toMatch(/^fail runs: runs cannot be kept in /u)
  })

  it.each([
    ['22.18.9', 'fail'],
    ['22.19.0', 'pass'],
    ['20.20.2', 'fail'],
    ['24.0.0', 'pass'],
  ])('with Node.js %s is a %s', (version, level) => {
    expect(judgeNodeVersion(version).level).toBe(level)
  })
})
