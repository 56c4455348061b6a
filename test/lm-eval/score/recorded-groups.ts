import type { GroupMetric } from '../../../src/lm-eval/score/aggregate/index.ts'

/** The recorded groups of all cases, with the metrics that each of them averages. */
export const recordedGroups: Readonly<
  Record<string, Readonly<Record<string, readonly GroupMetric[]>>>
> = {
  'own-groups': {
    g_all: [metricOf('acc', true), metricOf('acc_norm', true)],
    'g_all::g_water': [metricOf('acc', false), metricOf('acc_norm', false)],
  },
  'group-nested': {
    q_top: [metricOf('acc', true), metricOf('acc_norm', false)],
    'q_top::q_inner': [metricOf('acc', false), metricOf('acc_norm', true)],
  },
  'group-overrides': {
    q_over: [metricOf('acc', true), metricOf('acc_norm', true)],
    q_soc_group: [metricOf('acc', true)],
  },
  'group-filters-na': {
    g_auto: [metricOf('exact_match', true)],
    g_na: [metricOf('exact_match', true)],
  },
}

function metricOf(metric: string, weight_by_size: boolean): GroupMetric {
  return { metric, filter_list: undefined, weight_by_size }
}
