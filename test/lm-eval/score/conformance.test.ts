import { expect, it } from 'vitest'
import {
  aggregate,
  aggregateGroup,
  compileScorer,
  type FilteredScore,
  type TaskScore,
} from '../../../src/lm-eval/index.ts'
import { describeCorpora } from '../../support/corpora.ts'
import {
  asJson,
  leavesOf,
  type RecordedCase,
  type RecordedTask,
  readCase,
  scoredCases,
} from './corpus.ts'
import { recordedGroups } from './recorded-groups.ts'

describeCorpora('recorded runs of lm-evaluation-harness', (corpus) => {
  const caseNames = scoredCases(corpus)

  it.each(caseNames)('%s: answers, metrics, scores and standard errors are the same', (name) => {
    const recorded = readCase(corpus, name)
    const scores = new Map(recorded.tasks.map((task) => [task.name, checkTask(recorded, task)]))
    for (const [group, metrics] of Object.entries(recordedGroups[name] ?? {})) {
      const leaves = leavesOf(recorded, group).map((leaf) => scores.get(leaf) ?? [])
      checkScores(aggregateGroup(metrics, leaves), recorded.results[group] ?? {})
    }
  })

  it('leaves no recorded group without a comparison', () => {
    const compared = caseNames.flatMap((name) => Object.keys(recordedGroups[name] ?? {}))
    const recorded = caseNames.flatMap((name) => Object.keys(readCase(corpus, name).groups))
    expect(compared.toSorted()).toEqual(recorded.toSorted())
  })
})

function checkTask(recorded: RecordedCase, task: RecordedTask): readonly TaskScore[] {
  const scorer = compileScorer(task.spec)
  const scored = task.items.map((item) => scorer.score(item))
  const filters = scored[0]?.map((score) => score.filter) ?? []
  const inOrder = filters.flatMap((_, at) => scored.flatMap((scores) => scores[at] ?? []))
  expect(inOrder).toHaveLength(task.samples.length)
  for (const [at, sample] of task.samples.entries()) checkSample(inOrder[at], sample)
  const { bootstrapIterations } = recorded
  const scores = aggregate(scorer, scored, { bootstrapIterations })
  checkScores(scores, recorded.results[task.name] ?? {})
  return scores
}

function checkSample(score: FilteredScore | undefined, sample: RecordedTask['samples'][number]) {
  expect(score?.filter).toBe(sample.filter)
  expect(score?.filtered.map(asRecorded)).toEqual(sample.filtered_resps)
  expect([...(score?.metrics.keys() ?? [])].toSorted()).toEqual(
    Object.keys(sample.metrics).toSorted(),
  )
  for (const [metric, value] of Object.entries(sample.metrics)) {
    expectClose(flat(score?.metrics.get(metric)), [value].flat(2), 1e-12)
  }
}

function asRecorded(answer: FilteredScore['filtered'][number]): unknown {
  return typeof answer === 'object' && answer !== null && 'logLikelihood' in answer
    ? [answer.logLikelihood, answer.greedy]
    : asJson(answer)
}

/** The values of a metric in the order in which the harness prints them. */
function flat(value: ReturnType<FilteredScore['metrics']['get']>): readonly unknown[] {
  switch (value?.kind) {
    case undefined:
      return []
    case 'number':
      return [value.value]
    case 'classes':
      return [value.gold, value.predicted]
    case 'distribution':
      return [value.gold, ...value.probabilities]
    case 'weighted':
      return [value.logLikelihood, value.weight]
    case 'texts':
      return [value.reference, value.answer]
    case 'none':
      return [null]
  }
}

function checkScores(scores: readonly TaskScore[], recorded: Readonly<Record<string, unknown>>) {
  const keys = Object.keys(recorded).filter((key) => key.includes(','))
  const ours = scores.flatMap(({ metric, filter, value, standardError = 'N/A' }) => [
    [`${metric},${filter}`, value] as const,
    [`${metric}_stderr,${filter}`, standardError] as const,
  ])
  expect(ours.map(([key]) => key).toSorted()).toEqual(keys.toSorted())
  for (const [key, value] of ours) {
    expectClose([value], [recorded[key]], key.includes('_stderr') ? 1e-9 : 1e-12)
  }
}

function expectClose(ours: readonly unknown[], theirs: readonly unknown[], relative: number) {
  expect(ours).toHaveLength(theirs.length)
  for (const [at, their] of theirs.entries()) {
    const our = ours[at]
    if (typeof our !== 'number' || typeof their !== 'number') expect(our).toEqual(their)
    else expect(Math.abs(our - their)).toBeLessThanOrEqual(relative * Math.abs(their))
  }
}
