import { equals, type PyDict } from '../python/index.ts'
import { Draws } from './draws.ts'
import type { Example } from './pool.ts'

/** How the examples of a task are chosen. */
export interface SamplerPlan {
  readonly sampler: 'default' | 'first_n'
  /** Examples per prompt, at least 1. */
  readonly count: number
  readonly seed: number
  /** Number of items that are asked, which all draw one after the other. */
  readonly items: number
  /** Whether lm-eval drops the evaluated document (task.py: fewshot split == test split). */
  readonly excludes: boolean
  /** `strict`: lm-eval's behaviour; `repaired`: the evaluated document is never shown. */
  readonly mode: 'strict' | 'repaired'
}

interface Examples {
  readonly size: number
  at(index: number): Example
}

/** Chooses the examples for the item at a position. */
export type Sampler = (position: number, doc: PyDict) => readonly Example[]

/**
 * lm-eval's samplers (api/samplers.py). Repaired mode makes the same draws and puts the next
 * documents of the pool in the place of those that equal the evaluated one, so the two modes
 * differ only where strict mode would show an item its own answer or fail for want of one more.
 * @throws Error when the pool is too small
 */
export function createSampler(plan: SamplerPlan, pool: Examples): Sampler {
  const { sampler, count, excludes, mode, seed, items } = plan
  const drawn = sampler === 'default' && excludes ? count + 1 : count
  if (drawn > pool.size) {
    throw new Error(
      `num_fewshot ${count} needs ${drawn} documents to choose from, not ${pool.size}`,
    )
  }
  const drops = excludes || mode === 'repaired'
  const choose = (indices: Iterable<number>, doc: PyDict): readonly Example[] => {
    const examples: Example[] = []
    for (const index of indices) {
      const example = pool.at(index)
      if (drops && equals(example.doc, doc)) continue
      examples.push(example)
      if (examples.length === count) return examples
    }
    throw new Error(`only ${examples.length} of ${count} examples differ from the document itself`)
  }

  if (sampler === 'first_n') {
    return (_, doc) => choose(Array(pool.size).keys(), doc)
  }
  const draws = new Draws(seed, pool.size, drawn, items)
  return (position, doc) => {
    const indices = draws.at(position)
    return choose(mode === 'strict' ? indices : withFollowers(indices, pool.size), doc)
  }
}

/** The indices, then those that follow the last of them around the pool. */
function* withFollowers(indices: readonly number[], size: number): Generator<number> {
  yield* indices
  const last = indices.at(-1) ?? 0
  const used = new Set(indices)
  for (let step = 1; step < size; step++) {
    const index = (last + step) % size
    if (!used.has(index)) yield index
  }
}
