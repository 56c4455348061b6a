import type { Chance } from '../chance.ts'
import type { Check } from '../family.ts'

/** One rule for an answer, in words and as a check. */
export interface Demand {
  readonly rule: string
  readonly check: Check
}

/** The rules as one text, in one of several forms. */
export function ruled(chance: Chance, task: string, demands: readonly Demand[]): string {
  const rules = demands.map(({ rule }) => rule)
  const numbered = rules.map((rule, at) => `(${at + 1}) ${rule}`)
  return chance.pick([
    () => `${task} Rules: ${rules.join('; ')}.`,
    () => `${task} Mind this: ${numbered.join(', ')}.`,
    () => `${task}\n${rules.map((rule) => `- ${rule}`).join('\n')}`,
    () => `${task} It must keep to these rules: ${rules.join('; ')}.`,
    () => `Follow every rule: ${rules.join('; ')}. ${task}`,
  ])()
}

/** Only the answer counts, so the question says so. */
export function only(chance: Chance): string {
  return chance.pick([
    'Write nothing else.',
    'Give only that.',
    'Reply with that alone.',
    'Add nothing.',
  ])
}
