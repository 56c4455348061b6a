import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../../src/funds')

/** What could make a number that is not whole, in one file. */
function floatsIn(text: string): string[] {
  const found: string[] = []
  new Visitor({
    BinaryExpression({ operator, start, end }) {
      if (operator === '/') found.push(text.slice(start, end))
    },
    AssignmentExpression({ operator }) {
      if (operator === '/=') found.push(operator)
    },
    MemberExpression({ object, start, end }) {
      if (object.type !== 'Identifier' || object.name !== 'Math') return
      const name = text.slice(start, end)
      if (!['Math.imul', 'Math.min', 'Math.max'].includes(name)) found.push(name)
    },
    Literal({ value, start, end }) {
      if (typeof value === 'number' && !Number.isSafeInteger(value))
        found.push(text.slice(start, end))
    },
    Identifier({ name }) {
      if (['parseFloat', 'toFixed', 'toPrecision', 'Float64Array', 'Float32Array'].includes(name))
        found.push(name)
    },
  }).visit(parseSync('file.ts', text).program)
  return found
}

it('finds what could make a float', () => {
  expect(floatsIn('a / b; 0.5; parseFloat(c); d.toFixed(2); Math.round(e); f /= 2')).toHaveLength(6)
})

it('has no float in src/funds: one division, of whole numbers', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  expect(files.length).toBeGreaterThan(30)
  const found = files.flatMap((name) =>
    floatsIn(readFileSync(join(source, name), 'utf8')).map((what) => `${name}: ${what}`),
  )
  expect(found).toEqual(['quotient.ts: a / b', 'quotient.ts: (a + b - 1n) / b'])
})
