import { type Static, Type } from '../schema/index.ts'

const count = Type.Integer({ minimum: 0 })

/** How often a scorer said "right" of labelled pictures. */
const Rate = Type.Object(
  { said: count, of: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
)

const DetectionRates = Type.Object(
  { right: Rate, wrong: Rate },
  {
    additionalProperties: false,
    description:
      'Errors of the scorer on labelled pictures: how many of the right ones, and how many of the wrong ones, it called right. Written by `suites audit`.',
  },
)

const NamedDetector = Type.Object(
  {
    repo: Type.String({ minLength: 1, description: 'A model of the Hugging Face Hub.' }),
    revision: Type.String({ pattern: '^[0-9a-f]{40}$', description: 'Its commit.' }),
    file: Type.String({ minLength: 1, description: 'The ONNX file in it, of the form of DETR.' }),
    bytes: Type.Integer({ minimum: 1 }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    side: Type.Integer({
      minimum: 32,
      maximum: 2048,
      description: 'Pixels of a side of what it takes.',
    }),
  },
  {
    additionalProperties: false,
    description:
      'Finds objects in place of the detector that comes with the scorer. `suites fetch` brings it; rates are measured with it.',
  },
)

const Scorer = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    weights: Type.Record(Type.String(), Type.String({ pattern: '^[0-9a-f]{64}$' }), {
      description: 'SHA-256 of each file that decides what the scorer sees.',
    }),
    detector: Type.Optional(NamedDetector),
  },
  {
    additionalProperties: false,
    description: 'What looks at pictures; required where any are asked for.',
  },
)

const Entry = Type.Object(
  {
    task: Type.String({
      minLength: 1,
      description: 'A task or group by name, or the path of a YAML file beside suite.json.',
    }),
    weight: Type.Optional(
      Type.Number({ exclusiveMinimum: 0, description: 'Share in the composite score. Default 1.' }),
    ),
    answer: Type.Optional(
      Type.Union(
        [
          Type.Literal('letter'),
          Type.Literal('number'),
          Type.Literal('text'),
          Type.Literal('exact-line'),
        ],
        { description: "How the answer is read. Absent: the task file's own filters decide." },
      ),
    ),
    metric: Type.Optional(
      Type.String({ minLength: 1, description: 'The metric that counts. Absent: the first.' }),
    ),
    filter: Type.Optional(
      Type.String({ minLength: 1, description: 'The filter that counts. Absent: the first.' }),
    ),
    pictures: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'A family of pictures, in place of a task file: items made for each run.',
      }),
    ),
    rates: Type.Optional(DetectionRates),
    unique: Type.Optional(
      Type.String({ minLength: 1, description: 'A column that must not hold a value twice.' }),
    ),
  },
  { additionalProperties: false },
)

/** Shape of `suite.json`; published as `schemas/suite.schema.json`. */
export const SuiteSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$', description: 'Lower case, dashes.' }),
    version: Type.String({
      pattern: '^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$',
      description: 'Semantic version; scores of different major versions do not compare.',
    }),
    description: Type.String({ minLength: 1 }),
    answerFormat: Type.Integer({ minimum: 1, description: 'Version of the answer extraction.' }),
    fewshotSeed: Type.Optional(
      Type.Integer({ minimum: 0, description: 'Seed of the few-shot draws. Default 1234.' }),
    ),
    mode: Type.Optional(
      Type.Union([Type.Literal('repaired'), Type.Literal('strict')], {
        description:
          'strict: prompts as lm-evaluation-harness makes them, faults included. Default repaired.',
      }),
    ),
    chat: Type.Optional(
      Type.Union([Type.Literal('none'), Type.Literal('single-turn'), Type.Literal('multi-turn')], {
        description: 'Plain text, or chat messages. Default none.',
      }),
    ),
    systemInstruction: Type.Optional(
      Type.String({
        minLength: 1,
        description: "Before every prompt; a system message in chat form. As lm-eval's option.",
      }),
    ),
    shots: Type.Optional(
      Type.Literal('fit', {
        description:
          'Show as many of the examples of a task file as fit into inputTokens. Absent: all of them.',
      }),
    ),
    inputTokens: Type.Optional(
      Type.Integer({
        minimum: 1,
        description:
          'With "shots": tokens of a prompt at most. Counted with o200k_base, less 15 % for other tokenizers and chat templates.',
      }),
    ),
    canaries: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 27,
        description:
          'Public items whose published key is wrong, asked beside each run: who answers by that key looks answers up. Never part of the score.',
      }),
    ),
    scorer: Type.Optional(Scorer),
    heldBack: Type.Optional(
      Type.Boolean({
        description:
          'Items that are not public: transcripts have salted commitments in place of what was asked and answered. Default false.',
      }),
    ),
    tasks: Type.Array(Entry, { minItems: 1 }),
  },
  { additionalProperties: false },
)

export type SuiteFile = Static<typeof SuiteSchema>
export type SuiteFileEntry = Static<typeof Entry>

/** How prompts are put into messages; `none`: they are plain text. */
export type ChatForm = NonNullable<Static<typeof SuiteSchema>['chat']>

/** How the answer to an item is read by our own extraction. */
export type Answer = NonNullable<Static<typeof Entry>['answer']>
