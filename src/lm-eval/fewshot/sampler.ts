import { sha256Hex } from '../../digest/index.ts'
import { equals, type PyDict, str } from '../python/index.ts'
import { Draws, type Redraw } from './draws.ts'
import type { Example } from './pool.ts'

/** How the examples of a task are chosen. */
export interface SamplerPlan {
  readonly sampler: 'default' | 'first_n'
  /** Examples per prompt, at least 1. */
  readonly count: number
  readonly seed: number
  /** Whether lm-eval drops the evaluated document (task.py: fewshot split == test split). */
  readonly excludes: boolean
  /** `strict`: lm-eval's behaviour; `repaired`: the evaluated document is never shown. */
  readonly mode: 'strict' | 'repaired'
  /** The document that is asked at a position. */
  readonly docAt: (position: number) => PyDict
}

interface Examples {
  readonly size: number
  at(index: number): Example
  /** The document of an example, which is not rendered. */
  doc(index: number): PyDict
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
  const { sampler, count, excludes, mode, seed } = plan
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
  const redraw = excludes && mode === 'strict' ? redrawer(plan, pool) : undefined
  const draws = new Draws(seed, pool.size, drawn, redraw)
  return (position, doc) => {
    const indices = draws.at(position)
    return choose(mode === 'strict' ? indices : withFollowers(indices, pool.size), doc)
  }
}

/**
 * lm-eval draws one example more than it shows. Where the asked document stands in the pool several times
 * and more than one of them was drawn, it draws anew among the others (0.4.13, api/samplers.py).
 */
function redrawer({ count, docAt }: SamplerPlan, pool: Examples): Redraw {
  let hasRepeats: boolean | undefined
  return (position, drawn) => {
    hasRepeats ??= repeats(pool)
    if (!hasRepeats) return undefined
    const doc = docAt(position)
    const isOther = (index: number) => !equals(pool.doc(index), doc)
    if (drawn.filter(isOther).length >= count) return undefined
    const others = Array.from({ length: pool.size }, (_, index) => index).filter(isOther)
    if (others.length < count) {
      throw new Error(`only ${others.length} of ${count} examples differ from the document itself`)
    }
    return { pool: others, count }
  }
}

/** Whether any two documents of the pool print alike. */
function repeats(pool: Examples): boolean {
  const seen = new Set<string>()
  for (let index = 0; index < pool.size; index++) {
    const printed = sha256Hex(str(pool.doc(index)))
    if (seen.has(printed)) return true
    seen.add(printed)
  }
  return false
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
