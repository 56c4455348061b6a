import { IqError } from '../../errors/index.ts'
import type { ChoiceSource, TargetSource, TaskConfig, TextSource } from '../config/index.ts'
import { isDict } from '../dict.ts'
import { fieldPort } from '../ports/index.ts'
import {
  isList,
  literalEval,
  type PyDict,
  PyError,
  type PyValue,
  strings,
  Tuple,
  typeName,
} from '../python/index.ts'
import { compileTemplate } from '../template/index.ts'
import { isFunctionReference } from '../yaml/index.ts'

/** Reads one thing from a document. */
export type DocReader<T> = (doc: PyDict) => T

type TemplateKey = 'doc_to_text' | 'doc_to_target' | 'doc_to_choice' | 'gen_prefix' | 'description'

/** Compiles the `doc_to_*` keys of one task; each source is a column, a template, data or a port. */
export class FieldCompiler {
  readonly #config: TaskConfig
  readonly #columns: ReadonlySet<string>

  /** @param columns columns of the evaluation split; only these are read raw (task.py: features) */
  constructor(config: TaskConfig, columns: readonly string[]) {
    this.#config = config
    this.#columns = new Set(columns)
  }

  /** `doc_to_text`: a number where the text is all digits and the task has choices. */
  text(source: TextSource): DocReader<PyValue> {
    if (typeof source === 'bigint' || typeof source === 'boolean') return () => source
    if (isFunctionReference(source)) return fieldPort(source, this.#config)
    return this.#rendered(source, 'doc_to_text', (text) => this.#numberIfDigits(text))
  }

  /** `doc_to_target`: as text, and text in square brackets is read as a Python list. */
  target(source: TargetSource): DocReader<PyValue> {
    if (typeof source === 'bigint' || typeof source === 'boolean') return () => source
    if (isFunctionReference(source)) return fieldPort(source, this.#config)
    if (typeof source !== 'string') return () => source
    return this.#rendered(source, 'doc_to_target', (text) => {
      const bracketed = text.length >= 2 && text.startsWith('[') && text.endsWith(']')
      return bracketed ? literalOrText(text) : this.#numberIfDigits(text)
    })
  }

  /** `doc_to_choice`: templates print a Python list, which is read back. */
  choices(source: ChoiceSource): DocReader<readonly PyValue[]> {
    if (isFunctionReference(source)) {
      const port = fieldPort(source, this.#config)
      return (doc) => listOf(port(doc))
    }
    if (isDict(source)) return constant([...source.values()])
    if (typeof source !== 'string') return constant(source)
    if (this.#columns.has(source)) return (doc) => listOf(column(doc, source))
    const template = compileTemplate(source, this.#place('doc_to_choice', source))
    const { expression } = template
    // Printing a value and reading it back gives the same value, except for text.
    if (expression) {
      return (doc) => {
        const value = expression(doc)
        return listOf(typeof value === 'string' ? literalEval(value) : value)
      }
    }
    return (doc) => listOf(literalEval(template.render(doc)))
  }

  /** `gen_prefix` and `description` of the evaluated document or an example; '' for none. */
  optionalText(
    source: string | undefined,
    key: 'gen_prefix' | 'description',
    isColumn: (doc: PyDict, name: string) => boolean,
  ): DocReader<string> {
    if (source === undefined || source === '') return () => ''
    const template = compileTemplate(source, this.#place(key, source))
    return (doc) => {
      if (!isColumn(doc, source)) return template.render(doc)
      const value = doc.get(source) ?? ''
      if (typeof value === 'string') return value
      throw new IqError('DATA', `column '${source}' holds a ${typeName(value)}, not text`)
    }
  }

  /** `gen_prefix` of the evaluated document: a column of the split. */
  prefix(source: string | undefined): DocReader<string> {
    return this.optionalText(source, 'gen_prefix', (_, name) => this.#columns.has(name))
  }

  #rendered(
    source: string,
    key: 'doc_to_text' | 'doc_to_target',
    interpret: (text: string) => PyValue,
  ): DocReader<PyValue> {
    if (this.#columns.has(source)) return (doc) => column(doc, source)
    const template = compileTemplate(source, this.#place(key, source))
    return (doc) => interpret(template.render(doc))
  }

  #numberIfDigits(text: string): PyValue {
    const number = this.#config.doc_to_choice !== undefined && strings.isdigit(text)
    return number ? literalEval(text) : text
  }

  /** Where the source was written: under its own key, or else in `fewshot_config`. */
  #place(key: TemplateKey, source: string): string {
    const { places, place } = this.#config
    const writtenIn = this.#config[key] === source ? key : 'fewshot_config'
    return `${places.get(writtenIn) ?? place}: ${key}`
  }
}

function constant(choices: readonly PyValue[]): DocReader<readonly PyValue[]> {
  return () => choices
}

function column(doc: PyDict, name: string): PyValue {
  const value = doc.get(name)
  if (value === undefined) throw new IqError('DATA', `an example has no column '${name}'`)
  return value
}

function literalOrText(text: string): PyValue {
  try {
    return literalEval(text)
  } catch (error) {
    if (error instanceof PyError && ['SyntaxError', 'ValueError'].includes(error.type)) return text
    throw error
  }
}

function listOf(value: PyValue): readonly PyValue[] {
  if (isList(value)) return value
  if (value instanceof Tuple) return value.items
  throw new IqError('DATA', `doc_to_choice gives a ${typeName(value)}, not a list`)
}
