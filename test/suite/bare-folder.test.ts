import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { newSuite } from '../../src/cli/commands/suites-new.ts'
import { loadSuite } from '../../src/suite/index.ts'

const home = mkdtempSync(join(tmpdir(), 'iqchains-bare-'))
afterAll(() => rmSync(home, { recursive: true }))

/** A folder with the task files of a bundled suite, without its suite.json. */
function bareCopy(name: string): string {
  const folder = join(home, name)
  cpSync('suites/starter', folder, { recursive: true })
  rmSync(join(folder, 'suite.json'))
  return folder
}

describe('a folder of task files without suite.json', () => {
  it('is a suite of all its tasks with equal weights, that no chain wants', async () => {
    const suite = await loadSuite(bareCopy('My Tasks'))
    expect([suite.name, suite.version]).toEqual(['my-tasks', '0.0.0'])
    expect(suite.tasks.map(({ task, weight }) => [task.name, weight])).toEqual(
      ['arithmetic', 'format', 'knowledge', 'logic', 'reading'].map((name) => [
        `starter_${name}`,
        1,
      ]),
    )
  })

  it('has the groups that no group holds, and the tasks that are in none', async () => {
    const folder = bareCopy('grouped')
    const group = (name: string, members: readonly string[]) =>
      writeFileSync(join(folder, `${name}.yaml`), `group: ${name}\ntask: [${members.join(', ')}]\n`)
    group('inner', ['starter_logic', 'starter_reading'])
    group('outer', ['inner', 'starter_format'])
    const { tasks } = await loadSuite(folder)
    const shares = new Map(tasks.map(({ task, weight }) => [task.name, weight]))
    expect([...shares.keys()].sort()).toHaveLength(5)
    expect(shares.get('starter_arithmetic')).toBe(1)
    const outer = ['logic', 'reading', 'format'].map((name) => shares.get(`starter_${name}`) ?? 0)
    expect(outer.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  })

  it('changes its digest with its files, as any suite', async () => {
    const folder = bareCopy('changing')
    const before = (await loadSuite(folder)).digest
    writeFileSync(join(folder, 'logic.yaml'), '\n# changed\n', { flag: 'a' })
    expect((await loadSuite(folder)).digest).not.toBe(before)
  })

  it('tells where there is nothing, or a file that cannot be read', async () => {
    const empty = join(home, 'empty')
    mkdirSync(empty)
    await expect(loadSuite(empty)).rejects.toThrow(/holds neither suite\.json nor a task file/u)
    await expect(loadSuite(join(home, 'nowhere/at-all'))).rejects.toThrow(/no such suite$/u)
    await expect(loadSuite('/dev/null')).rejects.toThrow('/dev/null: is no folder')
    writeFileSync(join(empty, 'a.yaml'), 'task: [\n')
    await expect(loadSuite(empty)).rejects.toThrow(/a\.yaml/u)
  })

  it('becomes a suite with a version by `suites new`, once', async () => {
    const folder = bareCopy('kept')
    const options = { name: 'kept-tasks', chat: 'multi-turn' } as const
    await newSuite(folder, { ...options, json: true })
    const suite = await loadSuite(folder)
    expect([suite.name, suite.version, suite.chat]).toEqual(['kept-tasks', '1.0.0', 'multi-turn'])
    await expect(newSuite(folder, options)).rejects.toThrow(/is there already/u)
    await expect(newSuite(bareCopy('odd'), { name: 'A b' })).rejects.toThrow(/no name of a suite/u)
  })
})
