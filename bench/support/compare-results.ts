/** What two `results_*.json` have in common: one line for each task and group. */
export interface Comparison {
  readonly lines: readonly string[]
  readonly equal: boolean
}

/** Compares hashes exactly and scores with their standard errors to a relative 1e-9. */
export function compareResults(ours: unknown, theirs: unknown): Comparison {
  const names = Object.keys(at(theirs, 'results'))
  const compared = names.map((name) => {
    const hash = text(at(ours, 'task_hashes'), name) === text(at(theirs, 'task_hashes'), name)
    const [a, b] = [at(at(ours, 'results'), name), at(at(theirs, 'results'), name)]
    const scores = Object.keys(b).filter((key) => key.includes(','))
    const different = scores.filter((key) => !alike(a[key], b[key]))
    const shown = scores
      .filter((key) => !key.includes('_stderr'))
      .map((key) => `${key} ${Number(a[key]).toFixed(4)}`)
    const line = [
      name.padEnd(36),
      String(b['sample_len'] ?? '').padStart(6),
      hash ? 'hash equal    ' : 'HASH DIFFERENT',
      different.length === 0 ? shown.join('  ') : describe(different, a, b),
    ]
    return { line: line.join('  '), equal: hash && different.length === 0 }
  })
  return {
    lines: compared.map(({ line }) => line),
    equal: compared.every(({ equal }) => equal),
  }
}

type Fields = Readonly<Record<string, unknown>>

function describe(keys: readonly string[], ours: Fields, theirs: Fields): string {
  return keys.map((key) => `${key}: ours ${ours[key]}, theirs ${theirs[key]}`).join('  ')
}

function alike(a: unknown, b: unknown): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}

function at(value: unknown, key: string): Fields {
  return Object(Object(value)[key])
}

function text(fields: Fields, key: string): string {
  return String(fields[key])
}

/** Lines of `samples_*.jsonl` of which one harness read another answer or gave another score. */
export function differentSamples(ours: string, theirs: string): readonly string[] {
  const own = new Map(ours.split('\n').map((line) => [keyOf(line), line]))
  return theirs.split('\n').flatMap((line) => {
    const other = own.get(keyOf(line)) ?? ''
    return readings(line) === readings(other) ? [] : [`${readings(other)} is not ${readings(line)}`]
  })
}

function keyOf(line: string): string {
  if (line === '') return ''
  const { doc_id, filter } = JSON.parse(line)
  return `${doc_id} ${filter}`
}

function readings(line: string): string {
  if (line === '') return ''
  const { filtered_resps, metrics, ...sample } = JSON.parse(line)
  const names: readonly string[] = metrics
  return JSON.stringify([filtered_resps, names.map((name) => rounded(sample[name]))])
}

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(9)) : value
}
