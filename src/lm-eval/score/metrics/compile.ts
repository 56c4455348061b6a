import { IqError } from '../../../errors/index.ts'
import { closest } from '../../../schema/index.ts'
import type { PortedMetric } from '../../ports/index.ts'
import { Settings } from '../settings.ts'
import type { Metric } from './metric.ts'

/** A metric of a task, ready for use. */
export interface CompiledMetric<T> extends Metric<T> {
  readonly name: string
}

/** lm-eval's `--predict_only`: answers are kept, nothing is scored. */
const bypass: Metric<unknown> = {
  kind: 'none',
  aggregation: 'bypass',
  of: () => ({ kind: 'none' }),
}

/**
 * Compiles a task's `metric_list`; of a metric listed twice the last entry counts.
 * @throws IqError `SUITE` for a metric that this output type does not have, or an unknown setting
 */
export function compileMetrics<T>(
  entries: readonly PortedMetric[],
  known: Readonly<Record<string, Metric<T> | ((settings: Settings) => Metric<T>)>>,
  task: string,
): readonly CompiledMetric<T>[] {
  const metrics = new Map<string, CompiledMetric<T>>()
  for (const { metric: name, aggregation, kwargs } of entries) {
    const place = `task '${task}': metric_list`
    const found = name === 'bypass' ? bypass : known[name]
    if (found === undefined) throw unknownMetric(place, name, Object.keys(known))
    const metric = typeof found === 'function' ? configured(found, place, name, kwargs) : found
    metrics.set(name, {
      ...metric,
      name,
      aggregation: nameOf(aggregation) ?? metric.aggregation,
    })
  }
  return [...metrics.values()]
}

/** Only metrics of generated text have settings; lm-eval passes others none, whatever stands there. */
function configured<T>(
  make: (settings: Settings) => Metric<T>,
  place: string,
  name: string,
  kwargs: PortedMetric['kwargs'],
): Metric<T> {
  const settings = new Settings(`${place}: ${name}`, kwargs)
  const metric = make(settings)
  settings.refuseOthers()
  return metric
}

function nameOf(aggregation: PortedMetric['aggregation']): string | undefined {
  return typeof aggregation === 'object' ? aggregation.id : aggregation
}

function unknownMetric(place: string, name: string, known: readonly string[]): IqError {
  const suggestion = closest(name, known)
  return new IqError('SUITE', `${place}: '${name}' is no metric of this output type`, {
    next:
      suggestion === undefined ? `Use one of ${known.join(', ')}` : `Did you mean '${suggestion}'?`,
  })
}
