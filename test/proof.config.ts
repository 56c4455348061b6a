import { defineConfig } from 'vitest/config'

/** Tests that take real time, kill processes or pack the package: a part of `npm run proof`. */
export default defineConfig({
  test: {
    include: ['test/**/*.proof.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 3,
  },
})
