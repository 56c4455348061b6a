/** A room whose tests must notice small changes. */
interface MutatedRoom {
  /** Whether a file, by its path from the root, belongs to what is changed. */
  sources(file: string): boolean
  /** Glob patterns of the tests that must notice. */
  readonly tests: readonly string[]
}

const inRoom = (room: string) => (file: string) =>
  file.startsWith(`src/${room}/`) && file.endsWith('.ts')

export const rooms: Readonly<Record<string, MutatedRoom>> = {
  verdict: {
    sources: inRoom('verdict'),
    tests: ['test/verdict/**/*.test.ts', 'test/verify/recorded-reports.test.ts'],
  },
  chains: {
    sources: inRoom('chains'),
    tests: ['test/chains/**/*.test.ts', 'test/schemas/published.test.ts'],
  },
  publish: {
    sources: inRoom('publish'),
    tests: ['test/publish/**/*.test.ts'],
  },
  history: {
    sources: inRoom('history'),
    tests: ['test/history/**/*.test.ts'],
  },
  run: {
    sources: inRoom('run'),
    tests: ['test/run/**/*.test.ts'],
  },
}
