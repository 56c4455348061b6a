import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checker } from '../../../../src/schema/index.ts'
import { CheckSchema, checkKinds, meets } from '../../../../src/suite/families/checks/index.ts'
import { checkCases } from '../../../support/families/check-cases.ts'

describe('the kinds of checks', () => {
  it('all have cases', () => {
    expect(Object.keys(checkCases).toSorted()).toEqual(
      checkKinds.map(({ name }) => name).toSorted(),
    )
  })

  it.each(Object.entries(checkCases).flatMap(([name, all]) => all.map((one) => ({ name, one }))))(
    'tell right answers from near misses: $name',
    ({ one: [check, right, wrong] }) => {
      for (const answer of right) expect(meets(check, answer), answer).toBe(true)
      for (const answer of wrong) expect(meets(check, answer), answer).toBe(false)
    },
  )

  it('are described by one schema, which refuses parameters of another kind', () => {
    const read = checker(CheckSchema)
    for (const [check] of Object.values(checkCases).flat()) {
      expect(read(check).ok, check.check).toBe(true)
      expect(read({ ...check, more: 1 }).ok).toBe(false)
      expect(() => meets({ ...check, more: 1 }, 'text')).toThrow(RangeError)
    }
    expect(() => meets({ check: 'no-such' }, 'text')).toThrow(/there is no check "no-such"/)
  })

  it('answer for any text whatever, and do not mind blank space around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (answer) => {
        for (const [check] of Object.values(checkCases).flat()) {
          const met = meets(check, answer)
          expect(meets(check, `\n ${answer} \n`)).toBe(met)
        }
      }),
    )
  })
})

/** Texts that make a careless pattern slow. */
/** Of the longest answer that is kept there are 4. */
const mebibytes = Number(process.env['HOSTILE_MIB'] ?? 0.5)

const hostile: readonly (readonly [string, string])[] = [
  ['spaces', ' '],
  ['spaces between letters', 'a  '],
  ['lines', '\n'],
  ['full stops', '.'],
  ['sentences', 'A. '],
  ['marks', '- '],
  ['brackets', '['],
  ['braces', '{"a":'],
  ['backquotes', '`'],
  ['digits and commas', '1,'],
  ['digits', '1'],
  ['combining marks', 'e\u0301'],
  ['one word', 'x'],
]

describe('checks of hostile answers', () => {
  it.each(hostile)('read a long run of %s', (_, part) => {
    const answer = part.repeat(Math.ceil((mebibytes * 2 ** 20) / part.length))
    for (const [check] of Object.values(checkCases).map((all) => all[0] ?? [])) {
      if (check) expect(typeof meets(check, `x${answer}x`)).toBe('boolean')
    }
  })
})
