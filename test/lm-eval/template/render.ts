import type { PyDict } from '../../../src/lm-eval/index.ts'
import { parseJson } from '../../../src/lm-eval/python/index.ts'
import { compileTemplate } from '../../../src/lm-eval/template/index.ts'

/** A small document with a value of every type. */
export const doc: PyDict = new Map([
  ['question', 'Who?'],
  ['n', 7n],
  ['ratio', 2.5],
  ['yes', true],
  ['nothing', null],
  ['letters', ['a', 'b', 'c']],
  ['pairs', parseJson('[[1, "x"], [2, "y"]]')],
  ['meta', parseJson('{"lang": "en", "items": 3, "deep": {"a": [1, 2]}}')],
])

/** What a template writes for {@link doc}. */
export function render(template: string): string {
  return compileTemplate(template, 'task.yaml doc_to_text').render(doc)
}
