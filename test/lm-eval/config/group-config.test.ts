import { expect, test } from 'vitest'
import { groupConfig } from '../../../src/lm-eval/config/index.ts'
import { parseFields } from '../../../src/lm-eval/yaml/index.ts'

function weighs(value: string): boolean | undefined {
  const list = `aggregate_metric_list: [{metric: acc, weight_by_size: ${value}}]`
  const { group } = groupConfig(parseFields(`group: g\ntask: [t]\n${list}`, 'g.yaml'))
  return group.aggregate_metric_list[0]?.weight_by_size
}

test.each([
  ['true', true],
  ['false', false],
  ['truez', true],
  ["''", false],
])('weight_by_size: %s is read as Python takes it', (written, weighed) => {
  expect(weighs(written)).toBe(weighed)
})
