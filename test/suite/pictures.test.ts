import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../src/digest/index.ts'
import { loadSuite, pictureGeneratorsDigest, suiteOfRun } from '../../src/suite/index.ts'
import { pictureFamilies } from '../../src/suite/pictures/index.ts'
import { pictureTask } from '../../src/suite/pictures/task.ts'

const tasks = pictureFamilies.map((family) => pictureTask(family))

test('the digest of the generators is that of what they make', () => {
  const made = tasks.flatMap((task) => Array.from({ length: 40 }, (_, at) => task.item(at).placed))
  expect(sha256Hex(JSON.stringify(made))).toBe(pictureGeneratorsDigest)
})

describe.each(tasks)('$name', (task) => {
  test('asks the same for the same seed, and something else for another', () => {
    const own = task.ofRun('one')
    expect(own.item(7)).toEqual(task.ofRun('one').item(7))
    const [one, other] = [own, task.ofRun('other')].map((run) =>
      Array.from({ length: 50 }, (_, at) => run.item(at).placed.seed),
    )
    expect(new Set([...(one ?? []), ...(other ?? [])]).size).toBe(100)
  })

  test('asks for 512x512 in a short prompt', () => {
    for (let at = 0; at < 200; at++) {
      const { requests, accepted } = task.item(at)
      expect(requests[0]).toMatchObject({ kind: 'picture', width: 512, height: 512 })
      expect(requests[0].prompt.length).toBeLessThan(120)
      expect(accepted[0]?.length).toBeGreaterThan(3)
    }
  })
})

test('items beyond the size are refused', () => {
  expect(() => tasks[0]?.item(120_000)).toThrow(RangeError)
})

test('a suite of pictures has items of its run, and pins what looks at them', async () => {
  const suite = await loadSuite('iq-image')
  expect(Object.keys(suite.scorer?.weights ?? {})).toHaveLength(7)
  for (const { task, rates } of suiteOfRun(suite, 'x').tasks) {
    expect(task.item(0).requests).toHaveLength(1)
    expect(rates?.right.of).toBeGreaterThan(0)
  }
})
