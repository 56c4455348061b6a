import { appendFileSync, readFileSync } from 'node:fs'
import { configureGlobal } from 'fast-check'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  it,
  type RunnerTestCase,
  vi,
} from 'vitest'
import type { Order, Progress, Reach, Subject } from './order.ts'

const order: Order = JSON.parse(readFileSync(process.env['MUTATION_ORDER'] ?? '', 'utf8'))
const tell = (progress: Progress) => appendFileSync(order.progress, `${JSON.stringify(progress)}\n`)

// The same properties are tried for every mutant and in every run.
configureGlobal({ seed: 20261127, endOnFailure: true })

switch (order.kind) {
  case 'trace':
    for (const file of order.files) describe(file, () => trace(file))
    break
  case 'mutants':
    for (const subject of order.mutants) {
      describe(subject.key, () => show(subject, order.mostPasses))
    }
    break
}

/** Tells which mutants are reached by each test of a file. */
async function trace(file: string): Promise<void> {
  const outside = new Set<string>()
  let reached = outside
  let passes = 0
  let since = 0
  const follow = () =>
    Object.assign(globalThis, {
      isMutant: (key: string) => {
        reached.add(key)
        passes++
        return false
      },
    })
  follow()
  vi.resetModules()
  beforeAll(follow)
  beforeEach(({ task, onTestFailed }) => {
    reached = new Set()
    passes = 0
    since = performance.now()
    onTestFailed(() => tell({ kind: 'unsound', file, name: nameOf(task, file) }))
  })
  afterEach(({ task }) => {
    const ms = performance.now() - since
    tell({ kind: 'reached', file, name: nameOf(task, file), keys: [...reached], passes, ms })
    reached = outside
  })
  afterAll(() => tell({ kind: 'reached', file, name: null, keys: [...outside], passes: 0, ms: 0 }))
  await load(file)
}

/** Runs the tests that reach a mutant, until one notices it. */
function show({ key, reaches }: Subject, mostPasses: number): void {
  let isNoticed = false
  let passes = 0
  const isMutant = (other: string) => {
    if (passes++ > mostPasses) throw new Error('an endless loop')
    return other === key
  }
  const force = () => Object.assign(globalThis, { isMutant })
  tell({ kind: 'loaded', mutant: key })
  force()
  vi.resetModules()
  beforeAll(() => {
    force()
    tell({ kind: 'began', mutant: key })
  })
  beforeEach(({ skip, onTestFailed, task }) => {
    if (isNoticed || !isReached(task, reaches)) skip()
    passes = 0
    onTestFailed(() => {
      isNoticed = true
      tell({ kind: 'noticed', mutant: key, by: task.name })
    })
  })
  afterAll(() => tell({ kind: 'ended', mutant: key }))
  for (const { file } of reaches) describe(file, () => load(file))
}

async function load(file: string): Promise<void> {
  try {
    await import(file)
  } catch (error) {
    it('loads', () => {
      throw error
    })
  }
}

/** The name of a test within its file, with those of the groups that it is in. */
function nameOf({ name, suite }: Pick<RunnerTestCase, 'name' | 'suite'>, file: string): string {
  return suite === undefined || suite.name === file ? name : `${nameOf(suite, file)} > ${name}`
}

function isReached(task: RunnerTestCase, reaches: readonly Reach[]): boolean {
  const place = pathOf(task)
  return reaches.some(
    ({ file, names }) =>
      place.includes(file) && (names === undefined || names.includes(nameOf(task, file))),
  )
}

function pathOf(task: Pick<RunnerTestCase, 'name' | 'suite'>): readonly string[] {
  return task.suite === undefined ? [task.name] : [...pathOf(task.suite), task.name]
}
