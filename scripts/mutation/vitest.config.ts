import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { instrument } from './mutants.ts'
import { rooms } from './rooms.ts'

const root = resolve(import.meta.dirname, '../..')
const room = rooms[process.env['MUTATED_ROOM'] ?? '']

/** Runs the tests of one room on sources that hold all of its mutants. */
export default defineConfig({
  root,
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      load(id) {
        const file = relative(root, id)
        if (!room?.sources(file)) return undefined
        return { code: instrument(file, readFileSync(id, 'utf8')).code, map: null }
      },
    },
  ],
  test: {
    include: ['scripts/mutation/driver.ts'],
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 20_000,
    // Its keys do not know which room is changed.
    fsModuleCache: false,
    reporters: [{}],
  },
})
