import { Drbg } from './drbg.ts'

/** One item to ask: task and item positions, both from 0. */
export interface Draw {
  readonly task: number
  readonly item: number
}

/**
 * The endless order in which items are asked: a task by weight, then one of its items, uniformly
 * and with replacement, so the mean of the drawn scores is the composite score whatever came
 * before. An item drawn again keeps its recorded answer and costs no relay; the caller keeps them.
 *
 * `weights` need not sum to 1; `sizes` are the numbers of items. Throws RangeError when a task with
 * a positive weight has no items, or when no weight is positive.
 */
export function* draws(
  seed: string,
  weights: readonly number[],
  sizes: readonly number[],
): Generator<Draw, never> {
  const total = checkedTotal(weights, sizes)
  const random = new Drbg(seed, 'draws')
  while (true) {
    const task = taskAt(random.float() * total, weights)
    yield { task, item: random.integer(sizes[task] ?? 0) }
  }
}

/** The task whose stretch of the summed weights holds `position`. */
function taskAt(position: number, weights: readonly number[]): number {
  let end = 0
  const task = weights.findIndex((weight) => {
    end += weight
    return position < end
  })
  return task === -1 ? weights.findLastIndex((weight) => weight > 0) : task
}

function checkedTotal(weights: readonly number[], sizes: readonly number[]): number {
  if (weights.length !== sizes.length) {
    throw new RangeError(`${weights.length} weights for ${sizes.length} tasks`)
  }
  const total = weights.reduce((sum, weight, task) => {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`task ${task} has the weight ${weight}`)
    }
    if (weight > 0 && !((sizes[task] ?? 0) >= 1)) throw new RangeError(`task ${task} has no items`)
    return sum + weight
  }, 0)
  if (!(total > 0)) throw new RangeError('no task has a positive weight')
  return total
}

/** The positions 0 to `size` - 1 in the order of a seed: a pool without replacement. */
export function permutation(seed: string, size: number): number[] {
  return [...shuffled(size, new Drbg(seed, 'permutation'))]
}

/** The positions 0 to `size` - 1 in uniform random order (Fisher-Yates); `size` at most 2^32. */
export function shuffled(size: number, random: Drbg): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, position) => position)
  for (let last = size - 1; last > 0; last--) {
    const chosen = random.integer(last + 1)
    const moved = order[last] ?? last
    order[last] = order[chosen] ?? chosen
    order[chosen] = moved
  }
  return order
}
