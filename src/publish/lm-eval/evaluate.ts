import type { Sample } from '../../item/index.ts'
import { filterMs, scoresOf, within } from '../../judge/index.ts'
import type { LmEvalItem, LmEvalTask } from '../../lm-eval/index.ts'
import {
  aggregate,
  compileScorer,
  type FilteredScore,
  type Response,
  readResponse,
  requireLmEvalTask,
  type Scorer,
  scoredItem,
  scoringOf,
  type TaskScore,
} from '../../lm-eval/index.ts'
import { type Session, samplesOf } from '../../run/index.ts'
import { asLmEvalTask, isGeneratedTask } from '../../suite/index.ts'

/** An item that was asked, scored as its task file says. */
export interface EvaluatedItem {
  readonly item: LmEvalItem
  /** One for each request; empty where no answer came. */
  readonly responses: readonly Response[]
  /** One for each filter pipeline. */
  readonly scores: readonly FilteredScore[]
}

/** A task of a run as lm-eval evaluates it. */
export interface EvaluatedTask {
  readonly task: LmEvalTask
  /** In the order of the data. */
  readonly items: readonly EvaluatedItem[]
  readonly scores: readonly TaskScore[]
}

/** Scores every answer that counts by the filters and metrics of the task files themselves. */
export async function evaluateRun(session: Session): Promise<readonly EvaluatedTask[]> {
  const counted: Sample[] = []
  for await (const sample of samplesOf(session)) counted.push(sample)
  const samples = Map.groupBy(counted, ({ task }) => task)
  return session.suite.tasks.flatMap(({ task: given }, index) => {
    const task = isGeneratedTask(given)
      ? asLmEvalTask(given)
      : requireLmEvalTask(given, 'a result file of lm-evaluation-harness')
    const own = samples.get(index)
    if (own === undefined) return []
    const scorer = compileScorer(scoringOf(task))
    const items = own
      .toSorted((a, b) => a.item - b.item)
      .map((sample) => evaluateItem(task.item(sample.item), sample, task, scorer))
    const scores = aggregate(
      scorer,
      items.map((item) => item.scores),
    )
    return [{ task, items, scores }]
  })
}

function evaluateItem(
  item: LmEvalItem,
  sample: Sample,
  task: LmEvalTask,
  scorer: Scorer,
): EvaluatedItem {
  if (sample.outcome === 'missing')
    return { item, responses: [], scores: withoutAnswer(task, scorer) }
  const responses = item.requests.map((request, at) =>
    readResponse(request, sample.responses[at] ?? ''),
  )
  // The other filters may be as slow on it as the one that counts.
  const scored = within(filterMs, () => scoresOf(scorer, scoredItem(item, responses)))
  return { item, responses, scores: scored?.value ?? withoutAnswer(task, scorer) }
}

/** lm-eval ends a run for want of an answer; here the item counts as wrong where wrong is 0. */
function withoutAnswer({ config }: LmEvalTask, { aggregations }: Scorer): readonly FilteredScore[] {
  const wrong = [...aggregations]
    .filter(([, { takes, name }]) => takes === 'number' && name !== 'perplexity')
    .map(([metric]) => [metric, { kind: 'number', value: 0 } as const] as const)
  return config.filter_list.map(({ name }) => ({
    filter: name,
    filtered: [],
    metrics: new Map(wrong),
  }))
}
