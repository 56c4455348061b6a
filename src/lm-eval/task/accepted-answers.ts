import { type PyValue, str } from '../python/index.ts'
import type { LmEvalItem } from '../types.ts'

/** Every text that is right for an item: its target, each of several, or the choice an index names. */
export function acceptedAnswers({
  target,
  choices,
}: Pick<LmEvalItem, 'target' | 'choices'>): string[] {
  const golds: readonly PyValue[] = Array.isArray(target) ? target : [target]
  return golds.map((gold) =>
    typeof gold === 'bigint' && choices ? (choices[Number(gold)] ?? str(gold)) : str(gold),
  )
}

/**
 * How many letters an item offers: its choices, or the list of options in its document where the
 * task file prints them itself; undefined when neither is there.
 */
export function letterCount({
  choices,
  doc,
}: Pick<LmEvalItem, 'choices' | 'doc'>): number | undefined {
  if (choices) return choices.length
  const options = doc.get('choices') ?? doc.get('options')
  return Array.isArray(options) ? options.length : undefined
}
