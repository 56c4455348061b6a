import { defineConfig } from 'vitest/config'
import { AnnounceReference } from './test/support/announce.ts'

/** Rooms whose tests share nothing but modules, which are then loaded once for each worker, not for each file. */
const sharing = [
  'allowlist',
  'answer',
  'calibration',
  'certify',
  'chains',
  'charts',
  'cli',
  'decimal',
  'digest',
  'envelope',
  'examine',
  'examples',
  'files',
  'forecast',
  'funds',
  'fuzz',
  'history',
  'hub',
  'inference',
  'item',
  'judge',
  'lm-eval',
  'log',
  'node',
  'pages',
  'picture',
  'population',
  'publish',
  'registry',
  'report',
  'roster',
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
  'view',
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
      { extends: true, test: { name: 'sharing', include: sharing, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: sharing } },
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
