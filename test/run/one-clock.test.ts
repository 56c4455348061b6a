import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../../src')

/** Time and chance as Node.js gives them. `setImmediate` is a turn of the event loop, not a time. */
const bare =
  /\bperformance\.now\b|\bDate\.now\b|\bnew Date\(\)|\bsetTimeout\b|\bsetInterval\b|\bAbortSignal\.timeout\b|\bMath\.random\b/u

it('the rooms that ask take time and chance from the one clock that is injected', () => {
  const files = ['run', 'node'].flatMap((room) =>
    readdirSync(join(source, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(room, name)),
  )
  expect(files.length).toBeGreaterThan(80)
  const withBareClock = files.filter((file) => {
    const code = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')
    return bare.test(code)
  })
  expect(withBareClock).toEqual(['node/clock.ts'])
})
