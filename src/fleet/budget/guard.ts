import type { Queryable } from '../database/index.ts'
import { readBudget } from './settings.ts'
import { overBudget, spentToday } from './spent.ts'

/** Keeps new runs from beginning when the budget of the day is spent. */
export interface BudgetGuard {
  /** What is spent, in words; undefined while something is left. */
  spentOn(client: Queryable): Promise<string | undefined>
}

/** Looks at most every few seconds: a budget is overrun by what begins in between. */
export function budgetGuard(everyMs = 5000): BudgetGuard {
  let known: { readonly at: number; readonly spent: string | undefined } | undefined
  return {
    async spentOn(client) {
      if (known !== undefined && performance.now() - known.at < everyMs) return known.spent
      const budget = await readBudget(client)
      const isEndless = Object.values(budget).every((value) => value === undefined)
      const spent = isEndless ? undefined : overBudget(await spentToday(client, budget), budget)
      known = { at: performance.now(), spent }
      return spent
    },
  }
}
