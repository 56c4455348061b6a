import type { TaskConfig } from '../config/index.ts'
import { located } from '../located.ts'
import { portedScoring } from '../ports/index.ts'
import { type PyDict, type PyValue, str } from '../python/index.ts'
import type { LmEvalItem, LmEvalRequest, LmEvalTask } from '../types.ts'
import { acceptedAnswers, letterCount } from './accepted-answers.ts'
import { FieldCompiler } from './fields.ts'
import { formOf } from './first-document.ts'
import { generationSettings } from './generation-settings.ts'
import type { TaskDocuments } from './load-documents.ts'
import { PromptBuilder } from './prompt-builder.ts'
import { requestMaker } from './requests.ts'
import { selectRows } from './selection.ts'
import { defaultFewshotSeed, type TaskSettings, withSettings } from './settings.ts'

/**
 * Compiles a task: templates once, then every item on demand, in any order.
 * @throws IqError `SUITE` or `DATA` when the task cannot be asked, naming it and the reason
 */
export function compileTask(
  given: TaskConfig,
  documents: TaskDocuments,
  settings: TaskSettings = {},
): LmEvalTask {
  const config = withSettings(given, settings)
  const { task: name } = config
  const { evaluation, examples } = documents
  const { systemInstruction = '', chat = 'none', mode = 'repaired' } = settings
  portedScoring(config)

  const fields = new FieldCompiler(config, evaluation.columns)
  const text = fields.text(config.doc_to_text)
  const target = fields.target(config.doc_to_target)
  const choicesOf = config.doc_to_choice ? fields.choices(config.doc_to_choice) : undefined

  const { multipleInput, multipleTarget } = located(`task '${name}', document 0`, 'DATA', () => {
    const first = evaluation.at(0)
    return formOf(text(first), target(first), choicesOf?.(first))
  })
  const selection = selectRows(evaluation.size, settings, name)
  const prompts = located(`task '${name}'`, 'SUITE', () => {
    const seed = settings.fewshotSeed ?? defaultFewshotSeed
    const parts = { config, fields, multipleInput, examples, systemInstruction, chat }
    const { fits } = settings
    const docAt = (position: number) => evaluation.at(selection.row(position))
    return new PromptBuilder({ ...parts, seed, mode, docAt, fits })
  })
  const generation =
    config.generation_kwargs && generationSettings(config.generation_kwargs, name, mode)
  const requests = requestMaker(config, chat, multipleInput, generation)

  const build = (index: number, row: number, doc: PyDict): LmEvalItem => {
    const choices = choicesOf?.(doc).map(choiceText)
    const answer = target(doc)
    const question = text(doc)
    const questions: readonly PyValue[] = multipleInput ? (choices ?? []) : [question]
    const asked = questions.map((one) => ({ position: index, doc, question: one }))
    const parts = { prompts: prompts.build(asked), target: answer, choices: choices ?? [] }
    const sent = repeated(requests(parts), config.repeats)
    const gold = multipleInput ? question : answer
    const item = { family: 'lm-eval', index, row, doc, target: answer, gold, choices } as const
    return {
      ...item,
      requests: sent,
      accepted: acceptedAnswers(item),
      letters: letterCount(item),
    }
  }

  return {
    family: 'lm-eval',
    name,
    generates: config.output_type === 'generate_until',
    config,
    size: selection.size,
    multipleInput,
    multipleTarget,
    mode,
    deviations: deviationsOf(config, mode, settings.fits !== undefined),
    item(index) {
      if (!Number.isInteger(index) || index < 0 || index >= selection.size) {
        throw new RangeError(`task '${name}' has ${selection.size} items, not item ${index}`)
      }
      const row = selection.row(index)
      return located(`task '${name}', document ${row}`, 'DATA', () =>
        build(index, row, evaluation.at(row)),
      )
    },
  }
}

/** Each request n times, the copies side by side. */
function repeated(requests: readonly LmEvalRequest[], times: number): readonly LmEvalRequest[] {
  return times === 1 ? requests : requests.flatMap((request) => Array(times).fill(request))
}

function choiceText(choice: PyValue): string {
  return typeof choice === 'string' ? choice : str(choice)
}

function deviationsOf(
  { num_fewshot, output_type }: TaskConfig,
  mode: 'strict' | 'repaired',
  isFitted: boolean,
): readonly string[] {
  if (mode === 'strict') return []
  const hasExamples = num_fewshot !== 0
  const generates = output_type === 'generate_until'
  return [
    ...(hasExamples ? [replaced] : []),
    ...(hasExamples && isFitted ? [leftOut] : []),
    ...(generates ? [trimmed] : []),
  ]
}

const replaced =
  'few-shot: an example equal to the evaluated document is replaced by the next one of the pool'
const leftOut = 'few-shot: examples are left out where the prompt would grow beyond inputTokens'
const trimmed = 'requests: no seed is sent, and answers are cut at every stop string'
