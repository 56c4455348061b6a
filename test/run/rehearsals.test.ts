import { describe, expect, it } from 'vitest'
import type { Request } from '../../src/item/index.ts'
import { rehearsalsOf } from '../../src/run/rehearsals.ts'
import type { Suite } from '../../src/suite/index.ts'

type Generate = Extract<Request, { kind: 'generate' }>

const settings = {
  until: [],
  maxTokens: 400,
  temperature: 0,
  trim: false,
  seed: undefined,
  extra: {},
}

const asked = (change: { readonly prompt?: Generate['prompt']; readonly settings?: object }) =>
  ({
    kind: 'generate',
    prompt: change.prompt ?? 'What is 1 + 1?',
    settings: { ...settings, ...change.settings },
  }) as unknown as Generate

function rehearsed(...requests: readonly Request[]) {
  const tasks = requests.map((request) => {
    const item = (index: number) => ({ requests: index === 0 ? [request] : [] })
    return { task: { item } }
  })
  return rehearsalsOf({ tasks } as unknown as Suite)
}

const user = { role: 'user', content: 'q' } as const
const assistant = { role: 'assistant', content: 'a' } as const

describe('the rehearsals of a suite', () => {
  it('are one for each way of asking, short and with nothing in them', () => {
    const [first, ...others] = rehearsed(asked({}), asked({ prompt: 'Another?' }))
    expect(others).toEqual([])
    expect(first).toMatchObject({ prompt: 'Hello', maxTokens: 16 })
    const rolling = { kind: 'rolling', text: 't' } as unknown as Request
    expect(rehearsed(rolling, asked({}))).toHaveLength(1)
  })

  it('tell apart roles, but not how many examples are shown', () => {
    const shown = rehearsed(
      asked({ prompt: [user] }),
      asked({ prompt: [user, assistant, user] }),
      asked({ prompt: [user, assistant, user, assistant, user] }),
    )
    expect(shown.map(({ prompt }) => prompt)).toEqual([
      [{ role: 'user', content: 'Hello' }],
      ['user', 'assistant', 'user'].map((role) => ({ role, content: 'Hello' })),
    ])
  })

  it('tell apart which fields there are, and the temperature', () => {
    const changes = [
      ...[{}, { until: ['x'] }, { trim: true }, { seed: 1 }, { seed: 2 }],
      ...[{ temperature: 1 }, { extra: { top_k: 1 } }, { extra: { top_k: 2 } }],
    ]
    expect(rehearsed(...changes.map((change) => asked({ settings: change })))).toHaveLength(6)
    expect(rehearsed(asked({ settings: { maxTokens: 8 } }))[0]?.maxTokens).toBe(8)
  })
})
