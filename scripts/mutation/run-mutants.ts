import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { ask } from './ask.ts'
import type { Progress, Subject } from './order.ts'
import { rooms } from './rooms.ts'

/** What became of a mutant: noticed by a test, by nobody, or not even reached by a test. */
export interface Fate {
  readonly key: string
  readonly noticedBy: string | undefined
  readonly isReached: boolean
}

/** Mutants of one process: their modules stay in its memory. */
const batchSize = 40
/** Places that a test passes at least before it is taken for an endless loop. */
const leastLoop = 10_000

/**
 * Runs the tests of a room for each of its mutants: the tests that reach it, until one notices.
 * @throws Error when the tests fail without any
 */
export async function runMutants(
  room: string,
  keys: readonly string[],
  onFate: (fate: Fate) => void,
): Promise<void> {
  let missed = keys
  const reached = new Set<string>()
  const stages: Traced[] = []
  for (const patterns of rooms[room]?.tests ?? []) {
    stages.push(await trace(room, globSync([...patterns]).sort()))
  }
  for (const { reach, mostPasses } of stages) {
    for (const key of missed) if (reach(key).length > 0) reached.add(key)
    let left = missed.filter((key) => reach(key).length > 0)
    missed = missed.filter((key) => reach(key).length === 0)
    for (let size = batchSize; left.length > 0; ) {
      const subjects = left.slice(0, size).map((key) => ({ key, reaches: reach(key) }))
      const fates = new Map(await show(room, { mutants: subjects, mostPasses }))
      const [only, another] = subjects
      if (fates.size > 0) size = Math.min(batchSize, 2 * size)
      else if (only && !another) fates.set(only.key, 'its tests, which cannot be loaded')
      else size = Math.ceil(size / 2)
      for (const [key, noticedBy] of fates) {
        if (noticedBy === undefined) missed = [...missed, key]
        else onFate({ key, noticedBy, isReached: true })
      }
      left = left.filter((key) => !fates.has(key))
    }
  }
  for (const key of missed) onFate({ key, noticedBy: undefined, isReached: reached.has(key) })
}

/** What the tests of a room do without any mutant. */
interface Traced {
  reach(key: string): Subject['reaches']
  readonly mostPasses: number
}

/**
 * Finds the tests that reach each mutant. One that is reached while a file is loaded, or by its hooks, is
 * reached by all of its tests. Quick files come first.
 */
async function trace(room: string, paths: readonly string[]): Promise<Traced> {
  const files = paths.map((path) => resolve(path))
  const { progress } = await ask(room, { kind: 'trace', files })
  const byKey = new Map<string, Map<string, string[] | undefined>>()
  for (const one of progress) {
    if (one.kind === 'unsound') {
      throw new Error(`${room}: fails without a mutant: ${one.file}: ${one.name}`)
    }
    if (one.kind !== 'reached') continue
    for (const key of one.keys) {
      const byFile = byKey.get(key) ?? new Map<string, string[] | undefined>()
      const names = byFile.has(one.file) ? byFile.get(one.file) : []
      byFile.set(one.file, one.name === null || !names ? undefined : [...names, one.name])
      byKey.set(key, byFile)
    }
  }
  const silent = files.filter((path) => !progress.some((one) => 'file' in one && one.file === path))
  if (silent.length > 0) throw new Error(`${room}: cannot be loaded: ${silent.join(', ')}`)
  const passes = progress.map((one) => (one.kind === 'reached' ? one.passes : 0))
  const msOf = (file: string) =>
    progress.reduce(
      (sum, one) => sum + (one.kind === 'reached' && one.file === file ? one.ms : 0),
      0,
    )
  const byTime = new Map(files.map((file) => [file, msOf(file)]))
  return {
    reach: (key) =>
      [...(byKey.get(key) ?? [])]
        .map(([file, names]) => ({ file, names }))
        .sort((a, b) => (byTime.get(a.file) ?? 0) - (byTime.get(b.file) ?? 0)),
    mostPasses: leastLoop + 10 * Math.max(...passes),
  }
}

/** Shows some mutants to their tests in one process; those after an endless one have no fate yet. */
async function show(
  room: string,
  shown: { readonly mutants: readonly Subject[]; readonly mostPasses: number },
): Promise<ReadonlyMap<string, string | undefined>> {
  const { progress, isEndless } = await ask(room, { kind: 'mutants', ...shown })
  const fates = new Map<string, string | undefined>()
  let last: Progress | undefined
  for (const one of progress) {
    last = one
    if (one.kind === 'noticed' && !fates.has(one.mutant)) fates.set(one.mutant, one.by)
    if (one.kind === 'ended' && !fates.has(one.mutant)) fates.set(one.mutant, undefined)
  }
  if (isEndless && last && 'mutant' in last && !fates.has(last.mutant)) {
    fates.set(last.mutant, 'an endless loop')
  }
  return fates
}
