import { expect, it } from 'vitest'
import { Memory } from '../../src/registry/serve/memory.ts'

const mib = 1024 * 1024

it('keeps answers up to so many bytes, and forgets those that nobody asked for the longest time', async () => {
  const [state, made] = [{ version: '1', now: 0 }, [] as string[]]
  const about = { version: () => state.version, now: () => state.now }
  const memory = new Memory<string>(about, () => 7 * mib)
  const ask = (key: string) =>
    memory.recall(key, 1000, () => {
      made.push(key)
      return key
    })
  await ask('a')
  await ask('b')
  expect(await Promise.all([ask('a'), ask('a')])).toEqual(['a', 'a'])
  await ask('c')
  await ask('a')
  expect(made).toEqual(['a', 'b', 'c'])
  await ask('b')
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

it('forgets what is too old, what is of a time to come, and all of it when the registry changed', async () => {
  const state = { version: '1', now: 5000 }
  const about = { version: () => state.version, now: () => state.now }
  const memory = new Memory<number>(about, () => 1)
  let made = 0
  const ask = () => memory.recall('page', 1000, () => ++made)
  expect([await ask(), await ask()]).toEqual([1, 1])
  state.now = 6000
  expect(await ask()).toBe(2)
  state.now = 4000
  expect(await ask()).toBe(3)
  state.version = '2'
  expect(await ask()).toBe(4)
})

it('keeps nothing of what failed, and makes what many ask for at once a single time', async () => {
  const memory = new Memory<number>({ version: () => '', now: () => 0 }, () => 1)
  let made = 0
  const fail = () => memory.recall('page', 1000, () => Promise.reject(new Error(`${++made}`)))
  await expect(Promise.all([fail(), fail()])).rejects.toThrow('1')
  await expect(fail()).rejects.toThrow('2')
})
