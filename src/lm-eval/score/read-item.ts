import { IqError } from '../../errors/index.ts'
import { isList, str } from '../python/index.ts'
import {
  type ChoiceItem,
  type GenerationItem,
  goldIndices,
  type RollingItem,
  references,
  strictReferences,
  type TruthfulItem,
  type TruthfulTextItem,
  truthfulText,
} from './metrics/index.ts'
import type { Answer, LogLikelihood, ScoredItem, ScoringSpec } from './types.ts'

/** A generated answer beside its references. What is not text is compared as Python prints it. */
export function generationItem({ multipleTarget, mode }: ScoringSpec) {
  return (item: ScoredItem, [answer = null]: readonly Answer[]): GenerationItem => ({
    answer: isLikelihood(answer) ? '' : str(answer),
    references:
      multipleTarget && mode === 'strict' && item.choices === undefined
        ? strictReferences(item.target)
        : references(item.target, item.choices, multipleTarget),
  })
}

/** Twice as many answers as choices: those without context come last (acc_mutual_info). */
export function choiceItem(item: ScoredItem, answers: readonly Answer[]): ChoiceItem {
  const choices = item.choices ?? []
  const all = answers.filter(isLikelihood)
  return {
    choices,
    conditional: all.slice(0, choices.length),
    unconditional: all.slice(choices.length),
    gold: goldIndices(item.target, choices),
  }
}

/** AGIEval reads choices and right answers from the document (lm-eval tasks/agieval/utils.py). */
export function documentChoiceItem(item: ScoredItem, answers: readonly Answer[]): ChoiceItem {
  const choices = item.doc.get('choices') ?? null
  const gold = item.doc.get('gold') ?? null
  if (!isList(choices) || !isList(gold)) {
    throw new IqError('DATA', "an AGIEval document has no lists 'choices' and 'gold'")
  }
  return choiceItem({ ...item, choices: choices.map(str), target: gold }, answers)
}

export function truthfulTextItem(
  { doc }: ScoredItem,
  [answer = null]: readonly Answer[],
): TruthfulTextItem {
  return truthfulText(doc, isLikelihood(answer) ? '' : str(answer))
}

export function truthfulItem(item: ScoredItem, answers: readonly Answer[]): TruthfulItem {
  return { doc: item.doc, conditional: answers.filter(isLikelihood) }
}

export function firstLikelihood(_: ScoredItem, answers: readonly Answer[]): LogLikelihood {
  return answers.find(isLikelihood) ?? { logLikelihood: Number.NaN, greedy: false }
}

export function rollingItem(item: ScoredItem, [answer]: readonly Answer[]): RollingItem {
  return { text: str(item.target), logLikelihood: typeof answer === 'number' ? answer : Number.NaN }
}

function isLikelihood(answer: Answer): answer is LogLikelihood {
  return typeof answer === 'object' && answer !== null && 'logLikelihood' in answer
}
