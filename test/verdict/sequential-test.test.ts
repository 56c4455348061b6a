import { expect, it } from 'vitest'
import { planRun, SequentialTest } from '../../src/verdict/index.ts'

it('a large suite can be asked to its last item', () => {
  const tasks = [{ weight: 1, size: 2500 }]
  const common = { tasks, seed: 's', attempt: 1, raisedCap: null, items: undefined }
  const rules = { ...common, chains: [], budget: 'lifetime' } as const
  const sequentialTest = new SequentialTest(rules)
  for (const step of planRun(tasks, 's', undefined).steps())
    sequentialTest.take({ ...step, score: 1 })
  expect(sequentialTest.asked).toBe(2500)
})
