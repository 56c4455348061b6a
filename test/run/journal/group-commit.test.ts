import { describe, expect, it } from 'vitest'
import { GroupCommit } from '../../../src/run/journal/group-commit.ts'

describe('a group commit', () => {
  it('stores what came in one turn together, in order, and tells everybody', async () => {
    const batches: number[][] = []
    const writes = new GroupCommit<number>((values) => batches.push([...values]))
    await Promise.all([writes.add(1), writes.add(2), writes.add(3)])
    await writes.add(4)
    expect(batches).toEqual([[1, 2, 3], [4]])
  })

  it('tells everybody when the store fails, and goes on with the next ones', async () => {
    let broken = true
    const writes = new GroupCommit<number>(() => {
      if (broken) throw new Error('disk full')
    })
    const failed = await Promise.allSettled([writes.add(1), writes.add(2)])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    broken = false
    await expect(writes.add(3)).resolves.toBeUndefined()
  })
})
