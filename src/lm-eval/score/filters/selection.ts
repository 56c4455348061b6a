import { IqError } from '../../../errors/index.ts'
import { dictGet, equals, type PyValue } from '../../python/index.ts'
import type { Settings } from '../settings.ts'
import type { Filter } from './filter.ts'

/** `take_first_k`: the first k answers. Source: lm-eval filters/selection.py. */
export function takeFirstK(settings: Settings): Filter {
  const k = settings.integer('k', undefined)
  return (answers) => {
    if (answers.length >= k) return answers.slice(0, k)
    throw new IqError(
      'SUITE',
      `filter take_first_k: k is ${k}, but 'repeats' gives ${answers.length}`,
    )
  }
}

/** `majority_vote`: the commonest answer; of equally common ones the first. */
export const majorityVote: Filter = (answers) => {
  let winner: PyValue | undefined
  let most = 0
  for (const answer of answers) {
    const votes = answers.filter((other) => equals(other, answer)).length
    if (votes > most) [winner, most] = [answer, votes]
  }
  return winner === undefined ? [] : [winner]
}

/** `map`: what the answer stands for. Source: lm-eval filters/transformation.py. */
export function mapFilter(settings: Settings): Filter {
  const meanings = settings.dict('mapping_dict')
  const absent = settings.value('default_value', null)
  return (answers) => answers.map((answer) => dictGet(meanings, answer) ?? absent)
}
