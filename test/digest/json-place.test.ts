import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonPlace } from '../../src/digest/index.ts'

const text = '{\n  "a": [1, {"b/c": "}"},\n    -2.5e3],\n  "d": "x \\" y",\n  "e": null\n}'

describe('the place of a value in a JSON text', () => {
  it.each([
    ['', 1, 1],
    ['/a', 2, 8],
    ['/a/1/b~1c', 2, 20],
    ['/a/2', 3, 5],
    ['/d', 4, 8],
    ['/e', 5, 8],
    ['/a/1/no', 2, 12],
    ['/no', 1, 1],
  ])('of %s is line %d, column %d', (pointer, line, column) => {
    expect(jsonPlace(text, pointer)).toEqual({ line, column })
  })

  it('is where the value can be read from, for every member of any object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), (object) => {
        const written = JSON.stringify(object)
        for (const [key, value] of Object.entries(object)) {
          const pointer = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
          const { line, column } = jsonPlace(written, pointer)
          expect(line).toBe(1)
          expect(written.slice(column - 1).startsWith(JSON.stringify(value))).toBe(true)
        }
      }),
    )
  })
})
