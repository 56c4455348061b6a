import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChatMessage, Prompt } from '../../src/item/index.ts'
import { isList, type PyDict, type PyValue } from '../../src/lm-eval/index.ts'
import { parseJson } from '../../src/lm-eval/python/index.ts'

/** One line of `requests.jsonl`. */
export interface RecordedRequest {
  readonly task: string
  /** Counts the asked documents of the task from 0. */
  readonly docId: number
  readonly type: string
  /** Absent for rolling requests. */
  readonly context: Prompt | undefined
  readonly continuation: string | undefined
  readonly kwargs: PyDict | undefined
  /** The text of a rolling request. */
  readonly string: string | undefined
  /** Text, `[log-likelihood, is greedy]`, or a log-likelihood. */
  readonly response: PyValue
}

/** One line of `samples.jsonl`. */
export interface RecordedSample {
  readonly task: string
  readonly docId: number
  readonly filter: string
  readonly target: PyValue
  readonly filteredResps: readonly PyValue[]
  readonly metrics: PyDict
  readonly docHash: string
  readonly promptHash: string
  readonly targetHash: string
}

export function readRequests(directory: string): readonly RecordedRequest[] {
  let context: Prompt | undefined
  return readLines(join(directory, 'requests.jsonl')).map((line) => {
    const messages = line.get('messages')
    if (messages !== undefined) context = messagesOf(messages)
    else if (line.has('context')) context = text(line, 'context')
    const type = text(line, 'request_type')
    return {
      task: text(line, 'task'),
      docId: number(line, 'doc_id'),
      type,
      context: type === 'loglikelihood_rolling' ? undefined : context,
      continuation: optionalText(line, 'continuation'),
      kwargs: optionalDict(line, 'gen_kwargs'),
      string: optionalText(line, 'string'),
      response: line.get('response') ?? null,
    }
  })
}

export function readSamples(directory: string): readonly RecordedSample[] {
  return readLines(join(directory, 'samples.jsonl')).map((line) => ({
    task: text(line, 'task'),
    docId: number(line, 'doc_id'),
    filter: text(line, 'filter'),
    target: line.get('target') ?? null,
    filteredResps: list(line.get('filtered_resps') ?? null),
    metrics: dict(line.get('metrics') ?? null),
    docHash: text(line, 'doc_hash'),
    promptHash: text(line, 'prompt_hash'),
    targetHash: text(line, 'target_hash'),
  }))
}

/** A JSON file as Python values: integers are bigint, floats are numbers. */
export function readJson(path: string): PyDict {
  return dict(parseJson(readFileSync(path, 'utf8')))
}

export function dict(value: PyValue | undefined): PyDict {
  if (value instanceof Map) return value
  throw new Error('the corpus holds something else than an object')
}

export function list(value: PyValue | undefined): readonly PyValue[] {
  if (value !== undefined && isList(value)) return value
  throw new Error('the corpus holds something else than a list')
}

function readLines(path: string): readonly PyDict[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => dict(parseJson(line)))
}

function messagesOf(value: PyValue): readonly ChatMessage[] {
  return list(value).map((entry) => {
    const role = text(dict(entry), 'role')
    if (role !== 'system' && role !== 'user' && role !== 'assistant') throw new Error(role)
    return { role, content: text(dict(entry), 'content') }
  })
}

function text(line: PyDict, key: string): string {
  const value = line.get(key)
  if (typeof value === 'string') return value
  throw new Error(`a line of the corpus has no text '${key}'`)
}

function optionalText(line: PyDict, key: string): string | undefined {
  return line.has(key) ? text(line, key) : undefined
}

function optionalDict(line: PyDict, key: string): PyDict | undefined {
  return line.has(key) ? dict(line.get(key)) : undefined
}

function number(line: PyDict, key: string): number {
  const value = line.get(key)
  if (typeof value === 'bigint') return Number(value)
  throw new Error(`a line of the corpus has no number '${key}'`)
}
