import { type IqError, isIqError } from '../errors/index.ts'
import type { Suite } from '../suite/index.ts'
import { compileJudge } from './judge.ts'

/**
 * Compiles how every task of a suite is scored, so that what cannot be is found before anything is asked.
 * @returns what stands in the way, one for each task
 */
export function checkScoring({ tasks }: Suite): readonly IqError[] {
  return tasks.flatMap((task) => {
    try {
      compileJudge(task)
      return []
    } catch (error) {
      if (isIqError(error)) return [error]
      throw error
    }
  })
}
