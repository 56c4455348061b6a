import type { Prompt } from '../../item/index.ts'
import type { EffectiveConfig } from '../config/index.ts'
import type { Documents } from '../data/index.ts'
import { createSampler, type Example, ExamplePool, type Sampler } from '../fewshot/index.ts'
import {
  choiceAt,
  type Fits,
  type Message,
  maybeDelimit,
  toMultiTurn,
  toSingleTurn,
  toText,
  turnMessages,
} from '../prompt/index.ts'
import type { PyDict, PyValue } from '../python/index.ts'
import type { DocReader, FieldCompiler } from './fields.ts'
import type { ChatForm } from './settings.ts'

/** What a prompt is built for. */
export interface Asked {
  readonly position: number
  readonly doc: PyDict
  /** `doc_to_text`, or a choice that stands as the context. */
  readonly question: PyValue
}

export interface PromptOptions {
  readonly config: EffectiveConfig
  readonly fields: FieldCompiler
  readonly multipleInput: boolean
  readonly examples: Documents | undefined
  readonly systemInstruction: string
  readonly chat: ChatForm
  readonly seed: number
  readonly mode: 'strict' | 'repaired'
  /** The document that is asked at a position. */
  readonly docAt: (position: number) => PyDict
  /** Shows fewer examples where a prompt would not fit. */
  readonly fits: Fits | undefined
}

/** Builds prompts: system text, examples, question (lm-eval's `fewshot_context`). */
export class PromptBuilder {
  readonly #options: PromptOptions
  readonly #description: DocReader<string>
  readonly #prefix: DocReader<string>
  readonly #sample: Sampler

  /** @throws Error when there are too few documents for the examples */
  constructor(options: PromptOptions) {
    const { config, fields } = options
    this.#options = options
    this.#description = fields.optionalText(config.description, 'description', inDocument)
    this.#prefix = fields.prefix(config.gen_prefix)
    this.#sample = sampler(options)
  }

  /** One prompt for each context: they share examples and system text. */
  build(asked: readonly Asked[]): readonly Prompt[] {
    const [first] = asked
    if (first === undefined) return []
    const { config, systemInstruction } = this.#options
    const description = this.#description(first.doc)
    const system = maybeDelimit(systemInstruction, description, config.fewshot_delimiter)
    const examples = this.#sample(first.position, first.doc)
    const questions = asked.map((one) => this.#question(one))
    const show = (shown: readonly Example[]) =>
      questions.map((question) => this.#assemble(system, shown, question))
    const prompts = show(examples)
    const { fits } = this.#options
    if (fits === undefined || prompts.every(fits)) return prompts
    for (let shown = examples.length - 1; shown > 0; shown--) {
      const fewer = show(examples.slice(0, shown))
      if (fewer.every(fits)) return fewer
    }
    return show([])
  }

  #question({ doc, question }: Asked): readonly Message[] {
    const { config, multipleInput } = this.#options
    return turnMessages({
      question,
      answer: undefined,
      choices: undefined,
      prefix: this.#prefix(doc),
      targetDelimiter: multipleInput ? '' : config.target_delimiter,
      fewshotDelimiter: '',
    })
  }

  #assemble(system: string, examples: readonly Example[], question: readonly Message[]): Prompt {
    const { chat } = this.#options
    if (chat === 'none') {
      let text = system
      for (const example of examples) text += example.text
      return text + toText(question)
    }
    const turns = [...examples.flatMap(({ messages }) => messages), ...question]
    const messages: readonly Message[] =
      system === '' ? turns : [{ role: 'system', content: system, delimiter: '' }, ...turns]
    return chat === 'multi-turn' ? toMultiTurn(messages) : toSingleTurn(messages)
  }
}

function sampler(options: PromptOptions): Sampler {
  const { config, examples, seed, mode } = options
  const count = config.num_fewshot
  if (count === 0 || examples === undefined) return () => []
  const { sampler, split } = config.fewshot_config
  const pool = new ExamplePool(examples, sampler, exampleRenderer(options))
  // lm-eval compares the two names, so "none" and "none" count as the same split.
  const excludes = split === config.test_split
  return createSampler({ sampler, count, seed, excludes, mode, docAt: options.docAt }, pool)
}

function exampleRenderer({ config, fields, multipleInput }: PromptOptions) {
  const fewshot = config.fewshot_config
  const text = fields.text(fewshot.doc_to_text)
  const target = fields.target(fewshot.doc_to_target)
  const choices = fewshot.doc_to_choice ? fields.choices(fewshot.doc_to_choice) : undefined
  const prefix = fields.optionalText(fewshot.gen_prefix, 'gen_prefix', inDocument)
  return (doc: PyDict): Example => {
    const question = text(doc)
    const options = choices?.(doc)
    const messages = turnMessages({
      question: multipleInput ? inputAt(options ?? [], question) : question,
      answer: target(doc),
      choices: multipleInput ? undefined : options,
      prefix: prefix(doc),
      targetDelimiter: fewshot.target_delimiter,
      fewshotDelimiter: fewshot.fewshot_delimiter,
    })
    return { doc, messages, text: toText(messages) }
  }
}

function inputAt(choices: readonly PyValue[], index: PyValue): PyValue {
  if (typeof index === 'bigint' || typeof index === 'boolean') return choiceAt(choices, index)
  throw new Error('doc_to_text of an example gives no index into the choices')
}

function inDocument(doc: PyDict, name: string): boolean {
  return doc.has(name)
}
