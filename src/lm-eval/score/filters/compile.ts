import { IqError } from '../../../errors/index.ts'
import { closest } from '../../../schema/index.ts'
import type { FilterPort, PortedPipeline, PortedStep } from '../../ports/index.ts'
import { type PyDict, type PyValue, strings } from '../../python/index.ts'
import { Settings } from '../settings.ts'
import { bbhChoice, bbhMap, bbhWords } from './bbh.ts'
import { eachText, type Filter } from './filter.ts'
import { multiChoiceRegex } from './multi-choice-regex.ts'
import { regexFilter } from './regex.ts'
import { majorityVote, mapFilter, takeFirstK } from './selection.ts'
import { formatSpan, partOfSpeech } from './tagged-text.ts'

const makers: ReadonlyMap<string, (settings: Settings) => Filter> = new Map(
  Object.entries({
    regex: regexFilter,
    regex_pos: () => partOfSpeech,
    multi_choice_regex: multiChoiceRegex,
    remove_whitespace: () => eachText((text) => strings.strip(text)),
    lowercase: () => eachText(strings.lower),
    uppercase: () => eachText(strings.upper),
    map: mapFilter,
    format_span: () => formatSpan,
    take_first_k: takeFirstK,
    majority_vote: () => majorityVote,
  }),
)

/** A pipeline ready for use. */
export interface CompiledPipeline {
  readonly name: string
  /** The answers to one request become one value, or a list without a final `take_first`. */
  apply(answers: readonly PyValue[], doc: PyDict): PyValue
}

/**
 * Compiles a task's `filter_list`. After `take_first` nothing may follow: lm-eval would go on with
 * the single characters of the answer.
 * @throws IqError `SUITE` for a filter or setting that is unknown
 */
export function compileFilters(
  pipelines: readonly PortedPipeline[],
  task: string,
): readonly CompiledPipeline[] {
  return pipelines.map(({ name, filter }) => {
    const place = `task '${task}': filter_list '${name}'`
    const end = filter.findIndex((step) => step.function === 'take_first')
    if (end !== -1 && end < filter.length - 1) {
      throw new IqError('SUITE', `${place}: take_first must be the last filter`)
    }
    const steps = (end === -1 ? filter : filter.slice(0, end)).map((step) => maker(step, place))
    return {
      name,
      apply: (answers, doc) => {
        const filtered = steps.reduce((rest, step) => step(rest, doc), answers)
        return end === -1 ? filtered : (filtered[0] ?? null)
      },
    }
  })
}

/** Filters of shipped tasks that are written in Python (suite/ports). */
const ported: Readonly<Record<FilterPort, (settings: Settings) => Filter>> = {
  'bbh-choice': bbhChoice,
  'bbh-map': bbhMap,
  'bbh-words': () => bbhWords,
}

function maker(step: PortedStep, place: string): Filter {
  const own = typeof step.function !== 'string'
  const name = own ? step.function.id : step.function
  const make = own ? ported[step.function.id] : makers.get(step.function)
  if (make === undefined) throw unknownFilter(name, place)
  const settings = new Settings(`${place}: ${name}`, step.kwargs)
  const filter = make(settings)
  settings.refuseOthers()
  return filter
}

function unknownFilter(name: string, place: string): IqError {
  if (name === 'custom') {
    return new IqError('SUITE', `${place}: filters written in Python cannot be run`)
  }
  const suggestion = closest(name, [...makers.keys(), 'take_first'])
  const details = suggestion === undefined ? {} : { next: `Did you mean '${suggestion}'?` }
  return new IqError('SUITE', `${place}: unknown filter '${name}'`, details)
}
