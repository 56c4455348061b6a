import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSampler, type SamplerPlan } from '../../../src/lm-eval/fewshot/index.ts'
import type { PyDict } from '../../../src/lm-eval/index.ts'

function poolOf(names: readonly string[]) {
  const examples = names.map((name) => ({ doc: docOf(name), messages: [], text: name }))
  return {
    size: names.length,
    at: (index: number) => examples[index] ?? raise(),
    doc: (index: number) => (examples[index] ?? raise()).doc,
  }
}

function docOf(name: string): PyDict {
  return new Map([['name', name]])
}

const letters = [...'abcdefghij']
const plan: SamplerPlan = {
  sampler: 'default',
  count: 3,
  seed: 1234,
  excludes: false,
  mode: 'strict',
  docAt: (position) => docOf(letters[position] ?? raise()),
}

function shown(given: Partial<SamplerPlan>, names: readonly string[] = letters) {
  const docAt = (position: number) => docOf(names[position] ?? raise())
  const sample = createSampler({ ...plan, docAt, ...given }, poolOf(names))
  return (position: number, doc: string) => sample(position, docOf(doc)).map(({ text }) => text)
}

describe('strict mode is lm-eval’s', () => {
  test('with exclusion one more is drawn and the evaluated document dropped', () => {
    const drawn = shown({ count: 4 })
    const excluding = shown({ excludes: true })
    for (const [position, letter] of letters.entries()) {
      const expected = drawn(position, letter).filter((name) => name !== letter)
      expect(excluding(position, letter)).toEqual(expected.slice(0, 3))
    }
  })

  test('without exclusion a document may be its own example', () => {
    const sample = shown({})
    expect(letters.some((letter, position) => sample(position, letter).includes(letter))).toBe(true)
  })

  test('first_n takes the first documents, and with exclusion the next one instead', () => {
    expect(shown({ sampler: 'first_n' })(0, 'b')).toEqual(['a', 'b', 'c'])
    expect(shown({ sampler: 'first_n', excludes: true })(0, 'b')).toEqual(['a', 'c', 'd'])
  })

  test('a pool that is too small is refused, with exclusion one earlier', () => {
    expect(() => shown({ count: 11 })).toThrow(/needs 11 documents to choose from, not 10/)
    expect(() => shown({ count: 10, excludes: true })).toThrow(/needs 11/)
    expect(() => shown({ sampler: 'first_n', count: 11 })).toThrow(/needs 11/)
  })

  test('where several copies of the evaluated document are drawn, it draws anew, for all that follow too', () => {
    const names = [...'aabacabadbae']
    const sample = shown({ excludes: true }, names)
    const drawn = (position: number) => sample(position, names[position] ?? raise()).join('')
    // Printed by the ContextSampler of lm-evaluation-harness 0.4.13.
    const expected = 'bbe beb aae bbd aad bed acd bec aaa aad edc aab'.split(' ')
    expect(names.map((_, position) => drawn(position))).toEqual(expected)
    expect([7, 3, 11, 0].map(drawn)).toEqual([7, 3, 11, 0].map((position) => expected[position]))
  })

  test('too few documents that differ from the evaluated one are refused', () => {
    const sample = shown({ excludes: true, count: 2 }, ['x', 'x', 'y'])
    expect(() => sample(0, 'x')).toThrow(/only 1 of 2 examples differ/)
  })
})

describe('repaired mode', () => {
  const setting = fc.record({
    sampler: fc.constantFrom('default' as const, 'first_n' as const),
    excludes: fc.boolean(),
    seed: fc.nat(),
    count: fc.integer({ min: 1, max: 6 }),
    position: fc.nat(9),
  })

  test('never shows the evaluated document and never an example twice', () => {
    fc.assert(
      fc.property(setting, ({ position, ...given }) => {
        const letter = letters[position] ?? raise()
        const examples = shown({ ...given, mode: 'repaired' })(position, letter)
        expect(examples).not.toContain(letter)
        expect(new Set(examples).size).toBe(given.count)
      }),
    )
  })

  test('differs from strict mode only where that shows the evaluated document', () => {
    fc.assert(
      fc.property(setting, ({ position, ...given }) => {
        const letter = letters[position] ?? raise()
        const strict = shown(given)(position, letter)
        const repaired = shown({ ...given, mode: 'repaired' })(position, letter)
        const kept = strict.filter((name) => name !== letter)
        expect(repaired.slice(0, kept.length)).toEqual(kept)
      }),
    )
  })

  test('finds a replacement where strict mode fails on copies', () => {
    const sample = shown({ excludes: true, count: 2, mode: 'repaired' }, ['x', 'x', 'y', 'z'])
    expect(sample(0, 'x').toSorted()).toEqual(['y', 'z'])
  })
})

function raise(): never {
  throw new Error('no such example')
}
