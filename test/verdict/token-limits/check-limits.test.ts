import { describe, expect, it } from 'vitest'
import { type CallOutcome, checkLimits, type LimitsProbe } from '../../../src/verdict/index.ts'
import { answered, failed, kept, refused } from '../../support/limits-probe.ts'

type Place = 'input-inside' | 'input-beyond' | 'output-inside' | 'output-beyond'

function checked(place: Place, outcome: CallOutcome, counted: LimitsProbe['counted'] = 'usage') {
  const [about, side] = place.split('-') as ['input' | 'output', 'inside' | 'beyond']
  const sides = kept[about]
  const probe = { ...kept, counted, [about]: { ...sides, [side]: { ...sides[side], outcome } } }
  const { holds, text } = checkLimits(probe).find(({ id }) => id === place) ?? {}
  return [holds, text]
}

const read = (promptTokens: number | null): CallOutcome => ({ ...answered, promptTokens })
const wrote = (completionTokens: number | null, finish: 'stop' | 'length' = 'length') =>
  ({ ...answered, completionTokens, finish }) satisfies CallOutcome

describe('a call of 200 tokens inside the input limit', () => {
  it('may be counted 5 % shorter where the node counted it before, and 25 % where we did', () => {
    expect(checked('input-inside', read(190))).toEqual([
      'yes',
      'answers a call with 200 input tokens (limit 200)',
    ])
    expect(checked('input-inside', read(189))).toEqual([
      'no',
      'answers a call with 200 input tokens (limit 200), with the prompt cut silently to 189',
    ])
    for (const counted of ['tokenize', 'o200k_base'] as const) {
      expect(checked('input-inside', read(150), counted)[0]).toBe('yes')
      expect(checked('input-inside', read(149), counted)[0]).toBe('no')
    }
  })

  it('holds where nothing is counted', () => {
    expect(checked('input-inside', read(null))[0]).toBe('yes')
  })

  it('must not be dropped, and a failure shows nothing', () => {
    expect(checked('input-inside', refused)).toEqual([
      'no',
      'drops a call with 200 input tokens (limit 200) with status 400',
    ])
    expect(checked('input-inside', failed)).toEqual([
      'failed',
      'neither answers nor drops a call with 200 input tokens (limit 200): status 503: busy',
    ])
  })
})

describe('a call of 201 tokens beyond the input limit', () => {
  const call = 'a call with 201 input tokens, beyond the limit of 200'

  it('is dropped, answered, or answered after it was cut: told apart by the count of the node', () => {
    expect(checked('input-beyond', refused)).toEqual(['yes', `drops ${call} with status 400`])
    expect(checked('input-beyond', read(201))).toEqual(['no', `answers ${call}`])
    expect(checked('input-beyond', read(null))).toEqual(['no', `answers ${call}`])
    expect(checked('input-beyond', read(200))).toEqual([
      'no',
      `answers ${call}, with the prompt cut silently`,
    ])
    expect(checked('input-beyond', failed)[0]).toBe('failed')
  })
})

describe('a call for 1,000 tokens inside the output limit', () => {
  const call = 'a call for 1000 output tokens'

  it('holds when all of them came, or nobody tells how many', () => {
    expect(checked('output-inside', wrote(1000))).toEqual(['yes', `answers ${call} (1000 came)`])
    expect(checked('output-inside', wrote(1000, 'stop'))[0]).toBe('yes')
    expect(checked('output-inside', wrote(null))).toEqual(['yes', `answers ${call}`])
  })

  it('does not when the answer was cut before, and shows nothing when it ended by itself', () => {
    expect(checked('output-inside', wrote(999))).toEqual([
      'no',
      `cuts the answer to ${call} after 999`,
    ])
    expect(checked('output-inside', wrote(999, 'stop'))).toEqual([
      'untold',
      `takes ${call}; the answer ended by itself after 999`,
    ])
    expect(checked('output-inside', refused)).toEqual(['no', `drops ${call} with status 400`])
    expect(checked('output-inside', failed)[0]).toBe('failed')
  })
})

describe('a call for 1,001 tokens beyond the output limit', () => {
  const call = 'a call for 1001 output tokens, beyond the limit of 1000'

  it('holds when it is dropped or cut at the limit', () => {
    expect(checked('output-beyond', refused)).toEqual(['yes', `drops ${call} with status 400`])
    expect(checked('output-beyond', wrote(1000))).toEqual([
      'yes',
      `cuts the answer to ${call} after 1000`,
    ])
  })

  it('does not when more comes, and shows nothing when the answer ended by itself or is not counted', () => {
    expect(checked('output-beyond', wrote(1001))).toEqual(['no', `answers ${call} in full`])
    expect(checked('output-beyond', wrote(1000, 'stop'))).toEqual([
      'untold',
      `takes ${call}; the answer ended by itself after 1000`,
    ])
    expect(checked('output-beyond', wrote(null))).toEqual([
      'untold',
      `answers ${call}, how much is not told`,
    ])
    expect(checked('output-beyond', failed)[0]).toBe('failed')
  })
})
