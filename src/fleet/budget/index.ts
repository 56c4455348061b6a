/** What a fleet may spend in a day. */
export { type BudgetGuard, budgetGuard } from './guard.ts'
export { type DayBudget, readBudget, setBudget } from './settings.ts'
export { type Spent, spentToday } from './spent.ts'
