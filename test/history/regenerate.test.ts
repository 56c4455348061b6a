import { beforeAll, describe, expect, it } from 'vitest'
import { regenerateItems } from '../../src/history/index.ts'
import type { Report } from '../../src/report/index.ts'
import { freshItem, ItemsDigest, loadSuite, type Suite, suiteOfRun } from '../../src/suite/index.ts'
import { planRun } from '../../src/verdict/index.ts'

let suite: Suite
let fixed: Suite
beforeAll(async () => {
  suite = await loadSuite('suites/iq-text')
  fixed = await loadSuite('suites/starter')
})

/** What a report tells of a run that asked so many items, of at most `limit` of each task. */
function reported(of: Suite, asked: number, limit: number | null): Report {
  const tasks = of.tasks.map(({ task, weight }) => ({
    name: task.name,
    weight: String(weight),
    items: task.size,
  }))
  const shares = tasks.map(({ weight, items }) => ({ weight: Number(weight), size: items }))
  const digest = new ItemsDigest()
  for (const step of planRun(shares, 'seed', limit ?? undefined).steps()) {
    if (digest.asked === asked) break
    digest.add(freshItem(suiteOfRun(of, 'seed'), step))
  }
  return {
    run: 'r',
    suite: { name: of.name, digest: of.digest },
    settings: { seed: 'seed', limit },
    tasks,
    items: { asked, digest: digest.digest() },
  } as unknown as Report
}

describe('the items of a past run', () => {
  it('are made again from its seed, in the order in which they were asked', () => {
    const items = regenerateItems(reported(suite, 5, null), suite)
    expect(items.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4])
    expect(items[0]).toMatchObject({
      task: expect.stringContaining('iq_text'),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/u),
    })
    expect(new Set(items.map(({ digest }) => digest)).size).toBe(5)
  })

  it('are those of the limit that the run had', () => {
    const tasks = suite.tasks.length
    const items = regenerateItems(reported(suite, 2 * tasks, 2), suite)
    expect(items).toHaveLength(2 * tasks)
    expect(new Set(items.map(({ task }) => task)).size).toBe(tasks)
  })

  it('leave out those of its fixed tasks', () => {
    const [one, other] = [fixed.tasks[0], suite.tasks[0]]
    if (!one || !other) throw new Error('a suite without tasks')
    const mixed = { ...suite, tasks: [one, { ...other, weight: one.weight }] }
    const items = regenerateItems(reported(mixed, 4, 9), mixed)
    expect(items.map(({ task }) => task)).toEqual(Array(4).fill(other.task.name))
    expect(items.map(({ position }) => position)).not.toEqual([0, 1, 2, 3])
  })

  it('must be those that the report names, of the suite that it names', () => {
    const { items, ...report } = reported(suite, 2, null)
    if (items === undefined) throw new Error('a report without items')
    const digest = 'f'.repeat(64)
    expect(() => regenerateItems({ ...report, items: { ...items, digest } }, suite)).toThrow(
      'items: made again, they are not those of the report',
    )
    const other = { ...report, items, suite: { ...report.suite, digest } }
    expect(() => regenerateItems(other, suite)).toThrow(
      `items: ${suite.directory} (sha256 ${suite.digest.slice(0, 12)}...) is not the suite of the report (ffffffffffff...)`,
    )
    expect(() => regenerateItems(report, suite)).toThrow('asks the same items always')
  })
})
