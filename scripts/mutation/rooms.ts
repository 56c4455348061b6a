/** A room whose tests must notice small changes. */
interface MutatedRoom {
  /** Whether a file, by its path from the root, belongs to what is changed. */
  sources(file: string): boolean
  /** Tests that must notice, as glob patterns: what the first ones miss, the next ones are shown. */
  readonly tests: readonly (readonly string[])[]
}

const inRoom = (room: string) => (file: string) =>
  file.startsWith(`src/${room}/`) && file.endsWith('.ts')

export const rooms: Readonly<Record<string, MutatedRoom>> = {
  verdict: {
    sources: inRoom('verdict'),
    tests: [
      ['test/verdict/**/*.test.ts'],
      ['test/verify/recorded-reports.test.ts', 'test/registry/evidence-course.test.ts'],
    ],
  },
  chains: {
    sources: inRoom('chains'),
    tests: [['test/chains/**/*.test.ts'], ['test/schemas/published.test.ts']],
  },
  publish: {
    sources: (file) => inRoom('publish')(file) && !inRoom('publish/lm-eval')(file),
    tests: [
      ['test/publish/{build,cyclonedx,pictures,place-folder,render,scale}.test.ts'],
      ['test/publish/publish.test.ts'],
    ],
  },
  'publish-lm-eval': {
    sources: inRoom('publish/lm-eval'),
    tests: [['test/publish/lm-eval-run.test.ts'], ['test/publish/lm-eval.test.ts']],
  },
  history: {
    sources: inRoom('history'),
    tests: [
      ['test/history/{anchors,compare,covert,regenerate}.test.ts'],
      [
        'test/history/{compared-run,past-runs,run-list}.test.ts',
        'test/history/run-index/*.test.ts',
      ],
    ],
  },
  'run-ask': {
    sources: (file) => inRoom('run/ask')(file) || file === 'src/run/perseverance.ts',
    tests: [
      [
        'test/run/ask/{ask-item,ask-requests,further-try,ledger,open-items,outlook,position-set,refusals,rest,retries,spaces,watch}.test.ts',
      ],
      ['test/run/ask/engine.test.ts', 'test/run/require-askable.test.ts'],
    ],
  },
  'run-estimate': {
    sources: inRoom('run/estimate'),
    tests: [['test/run/estimate.test.ts']],
  },
  'run-journal': {
    sources: inRoom('run/journal'),
    tests: [
      ['test/run/journal/{open-journals,sqlite-error,sqlite-store}.test.ts'],
      ['test/run/journal/damage.test.ts'],
    ],
  },
  'run-lifetime': { sources: inRoom('run/lifetime'), tests: [['test/run/lifetime/*.test.ts']] },
  'run-pace': { sources: inRoom('run/pace'), tests: [['test/run/pace/*.test.ts']] },
  'run-rest': {
    sources: (file) => inRoom('run')(file) && !parts.test(file),
    tests: [
      [
        'test/run/{canaries,control,frozen,pictures,rehearsals,require-fit,requests,require-askable,runs,session}.test.ts',
      ],
      ['test/run/chain-limits.test.ts', 'test/run/ask/engine.test.ts'],
    ],
  },
}

/** What of `run` is changed by itself. */
const parts = /^src\/run\/(?:ask|estimate|journal|lifetime|pace)\/|^src\/run\/perseverance\.ts$/u
