import { defineConfig } from 'vitest/config'
import { AnnounceReference } from './test/support/announce.ts'

/** Rooms of pure functions: their tests share nothing but modules, which are then loaded once. */
const pure = [
  'answer',
  'calibration',
  'chains',
  'charts',
  'decimal',
  'digest',
  'envelope',
  'examine',
  'fuzz',
  'history',
  'hub',
  'inference',
  'judge',
  'lm-eval',
  'log',
  'node',
  'population',
  'publish',
  'report',
  'run',
  'schemas',
  'sign',
  'stats',
  'suite',
  'suites',
  'text-table',
  'trust',
  'verdict',
  'verify',
].map((room) => `test/${room}/**/*.test.ts`)

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A busy machine is no failure.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 3,
    reporters: ['default', new AnnounceReference()],
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'real', include: ['test/**/*.test.ts'], exclude: pure } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: {
        lines: 85,
        branches: 75,
        // What strangers rely on has no line and no branch that no test has seen.
        'src/{digest,log,verify}/**': { lines: 100, branches: 100 },
      },
    },
  },
})
