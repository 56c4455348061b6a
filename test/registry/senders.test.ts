import { expect, it } from 'vitest'
import { Senders } from '../../src/registry/serve/senders.ts'

const hour = 3_600_000

it('a sender may hand in so often within any hour, whatever others do', () => {
  const senders = new Senders(2)
  expect(senders.count('a', 0)).toBeUndefined()
  expect(senders.count('a', 1000)).toBeUndefined()
  expect(senders.count('a', 2000)).toBe(hour - 2000)
  expect(senders.count('b', 2000)).toBeUndefined()
  expect(senders.count('a', hour)).toBeUndefined()
  expect(senders.count('a', hour)).toBe(1000)
})
