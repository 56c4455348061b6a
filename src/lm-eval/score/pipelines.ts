import { IqError } from '../../errors/index.ts'
import { compileFilters } from './filters/index.ts'
import type { Answer, Response, ScoredItem, ScoringSpec } from './types.ts'

/** Makes the responses to one request, one for each repeat, the answer that is scored. */
export interface Pipeline {
  readonly name: string
  readonly apply: (responses: readonly Response[], item: ScoredItem) => Answer
}

/** The pipelines of a task that generates text. @throws IqError `SUITE` */
export function textPipelines({ config }: ScoringSpec): readonly Pipeline[] {
  return compileFilters(config.filter_list, config.task).map(({ name, apply }) => ({
    name,
    apply: (responses, { doc }) =>
      apply(
        responses.map((response) => (typeof response === 'string' ? response : null)),
        doc,
      ),
  }))
}

/**
 * The pipelines of a task that asks for log-likelihoods, where filters have nothing to change.
 * @throws IqError `SUITE` for a pipeline that is more than `take_first`
 */
export function firstOnly({ config }: ScoringSpec): readonly Pipeline[] {
  return config.filter_list.map(({ name, filter }) => {
    if (filter.length === 1 && filter[0]?.function === 'take_first') {
      return { name, apply: ([first]) => first ?? null }
    }
    const place = `task '${config.task}': filter_list '${name}'`
    throw new IqError('SUITE', `${place}: only take_first fits log-likelihoods`)
  })
}
