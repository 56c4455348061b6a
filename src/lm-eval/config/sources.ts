import type { PyDict, PyValue } from '../python/index.ts'
import {
  describe,
  type FunctionReference,
  isFunctionReference,
  isYamlList,
  isYamlMap,
  toPyValue,
} from '../yaml/index.ts'
import { dict, type Reader, refuse } from './read.ts'

/** `doc_to_text`: a column, a template, a number that stands for itself, or Python code. */
export type TextSource = string | bigint | boolean | FunctionReference
/** `doc_to_target`: as `doc_to_text`, or a list that stands for itself. */
export type TargetSource = TextSource | readonly PyValue[]
/** `doc_to_choice`: a column, a template that prints a list, a list, a mapping's values, or code. */
export type ChoiceSource = string | readonly PyValue[] | PyDict | FunctionReference

export const textSource: Reader<TextSource> = (value, where) => {
  if (typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean') {
    return value
  }
  if (isFunctionReference(value)) return value
  return refuse(where, `must be a template, a column or a number, not ${describe(value)}`)
}

export const targetSource: Reader<TargetSource> = (value, where) =>
  isYamlList(value) ? value.map((item) => toPyValue(item, where)) : textSource(value, where)

export const choiceSource: Reader<ChoiceSource> = (value, where) => {
  if (typeof value === 'string' || isFunctionReference(value)) return value
  if (isYamlList(value)) return value.map((item) => toPyValue(item, where))
  if (isYamlMap(value)) return dict(value, where)
  return refuse(where, `must be a template, a column, a list or a mapping, not ${describe(value)}`)
}
