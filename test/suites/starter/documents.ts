import { readFileSync } from 'node:fs'
import { type Static, type TSchema, Type } from 'typebox'
import { Parse } from 'typebox/value'
import { parse } from 'yaml'

/** The folder of the suite; the paths inside its task files start here. */
const FOLDER = new URL('../../../suites/starter/', import.meta.url)

const closed = { additionalProperties: false }
const Filled = Type.String({ minLength: 1 })
const Letter = Type.Enum(['A', 'B', 'C', 'D'])
const Choices = Type.Array(Filled, { minItems: 4, maxItems: 4, uniqueItems: true })

const Arithmetic = Type.Object(
  { id: Filled, question: Filled, answer: Filled, check: Filled },
  closed,
)
const Knowledge = Type.Object(
  {
    id: Filled,
    subject: Type.Enum(['science', 'geography', 'history', 'technology', 'arts', 'everyday']),
    level: Type.Integer({ minimum: 1, maximum: 4 }),
    question: Filled,
    choices: Choices,
    answer: Letter,
  },
  closed,
)
const Reading = Type.Object(
  {
    id: Filled,
    passage: Filled,
    question: Filled,
    answers: Type.Array(Filled, { minItems: 1, uniqueItems: true }),
    check: Type.String(),
  },
  closed,
)
const Format = Type.Object(
  { id: Filled, instruction: Filled, answer: Filled, check: Filled },
  closed,
)
const Logic = Type.Object(
  { id: Filled, question: Filled, choices: Choices, answer: Letter, check: Filled },
  closed,
)

const TaskFile = Type.Object(
  {
    task: Filled,
    dataset_path: Type.Literal('json'),
    dataset_kwargs: Type.Object(
      { data_files: Type.Object({ test: Filled, fewshot: Filled }, closed) },
      closed,
    ),
    test_split: Type.Literal('test'),
    fewshot_split: Type.Literal('fewshot'),
    num_fewshot: Type.Union([Type.Literal(2), Type.Literal(3)]),
    fewshot_config: Type.Object({ sampler: Type.Literal('default') }, closed),
    output_type: Type.Literal('generate_until'),
    description: Filled,
    doc_to_text: Filled,
    doc_to_target: Filled,
    generation_kwargs: Type.Object(
      {
        until: Type.Array(Filled, { minItems: 1, maxItems: 4 }),
        max_gen_toks: Type.Integer({ minimum: 256, maximum: 1000 }),
        do_sample: Type.Literal(false),
        temperature: Type.Literal(0),
      },
      closed,
    ),
    filter_list: Type.Tuple([
      Type.Object(
        {
          name: Filled,
          filter: Type.Tuple([
            Type.Object({ function: Type.Literal('regex'), regex_pattern: Filled }, closed),
            Type.Object({ function: Type.Literal('take_first') }, closed),
          ]),
        },
        closed,
      ),
    ]),
    metric_list: Type.Tuple([
      Type.Object({
        metric: Type.Literal('exact_match'),
        aggregation: Type.Literal('mean'),
        higher_is_better: Type.Literal(true),
      }),
    ]),
    metadata: Type.Object({ version: Type.Literal(1) }, closed),
  },
  closed,
)

function load<Doc extends TSchema>(name: string, schema: Doc) {
  const file = Parse(TaskFile, parse(read(`${name}.yaml`), { version: '1.1' }))
  const documents = (path: string): Static<Doc>[] =>
    read(path)
      .trimEnd()
      .split('\n')
      .map((line) => Parse(schema, JSON.parse(line)))
  const { test, fewshot } = file.dataset_kwargs.data_files
  return { name, file, test: documents(test), fewshot: documents(fewshot) }
}

/** A file of the suite. */
export function read(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8')
}

export const arithmetic = load('arithmetic', Arithmetic)
export const knowledge = load('knowledge', Knowledge)
export const reading = load('reading', Reading)
export const format = load('format', Format)
export const logic = load('logic', Logic)
