import { describe, expect, it } from 'vitest'
import type { Adjustment } from '../../../src/item/index.ts'
import { bodyUnder } from '../../../src/node/adjust/index.ts'

function under(body: object, adjustments: readonly Adjustment[], extra: object = {}) {
  return JSON.parse(bodyUnder(JSON.stringify(body), { extra: { ...extra }, adjustments }))
}

const said = (role: string, content: string) => ({ role, content })

describe('a body that is adjusted', () => {
  it('is the same text without adjustments', () => {
    expect(bodyUnder('{ "a": 1 }', { extra: {}, adjustments: [] })).toBe('{ "a": 1 }')
  })

  it('has fields renamed, left out, also of parameters, and added', () => {
    expect(
      under({ max_tokens: 5, seed: 1, parameters: { seed: 1, stop: ['x'] } }, [
        { parameter: 'max_tokens', done: 'renamed' },
        { parameter: 'seed', done: 'left-out' },
      ]),
    ).toEqual({ max_completion_tokens: 5, parameters: { stop: ['x'] } })
    expect(under({ a: 1 }, [], { reasoning_effort: 'low' })).toEqual({
      a: 1,
      reasoning_effort: 'low',
    })
  })

  it('has the system text before the first message of the user, and nothing lost', () => {
    const messages = [
      said('system', 'S'),
      said('user', 'Q1'),
      said('assistant', 'A1'),
      said('user', 'Q2'),
    ]
    expect(under({ messages }, [{ parameter: 'system', done: 'emulated' }]).messages).toEqual([
      said('user', 'S\n\nQ1'),
      said('assistant', 'A1'),
      said('user', 'Q2'),
    ])
    const alone = [said('system', 'S')]
    expect(
      under({ messages: alone }, [{ parameter: 'system', done: 'emulated' }]).messages,
    ).toEqual([said('user', 'S')])
  })

  it('has messages of one role in a row joined', () => {
    const messages = [said('user', 'a'), said('user', 'b'), said('assistant', 'c')]
    expect(under({ messages }, [{ parameter: 'roles', done: 'emulated' }]).messages).toEqual([
      said('user', 'a\n\nb'),
      said('assistant', 'c'),
    ])
  })
})
