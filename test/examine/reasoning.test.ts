import { describe, expect, it } from 'vitest'
import { examineServer } from './examining.ts'
import { serveVllm } from './servers.ts'

describe('a model that reasons before it answers', () => {
  it('is judged by its reasoning where that is told', async () => {
    const { lines } = await examineServer(serveVllm({ reasons: 'told' }))
    expect(lines).toContain('info reasoning: reasons before it answers, in a field of its own')
    expect(lines).toContain('pass determinism: answers the same at temperature 0')
    expect(lines).toContain('pass cache: identical prompts are answered anew')
    expect(lines).toContain('pass seed: honours the seed')
    expect(lines.filter((line) => line.startsWith('warn'))).toEqual([])
  })

  it('unseen is not judged by empty answers', async () => {
    const { lines } = await examineServer(serveVllm({ reasons: 'hidden' }))
    for (const id of ['determinism', 'cache', 'seed']) {
      expect(lines).toContain(`info ${id}: cannot be told: answers of a few tokens are empty`)
    }
    expect(lines.filter((line) => line.startsWith('warn'))).toEqual([])
  })
})

describe('a stream without token counts', () => {
  it('is a warning where answers in one piece have them', async () => {
    const { lines, found } = await examineServer(serveVllm({ streamsUncounted: true }))
    expect(lines).toContain(
      'warn streaming: streams, but counts the tokens only of answers in one piece',
    )
    expect(found).toMatchObject({ streaming: true, firstTokenMs: { p50: expect.any(Number) } })
  })
})
