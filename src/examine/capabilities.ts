import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../digest/index.ts'
import { describeError, IqError } from '../errors/index.ts'
import { AdjustmentSchema, ProtocolSchema } from '../item/index.ts'
import { checker, closed, literals, type Static, Type } from '../schema/index.ts'

const Quantiles = Type.Object(
  { p50: Type.Number(), p95: Type.Number() },
  { additionalProperties: false },
)

/** What probes find that a run can use; absent where it could not be told. */
const learned = {
  /** As the node lists them, made fit to show. */
  models: Type.Optional(Type.Array(Type.String())),
  streaming: Type.Optional(Type.Boolean()),
  /** Token counts of prompts and answers. */
  usage: Type.Optional(Type.Boolean()),
  /** Log-probabilities of an answer's tokens. */
  logprobs: Type.Optional(Type.Boolean()),
  /** Log-probabilities of a prompt's tokens. */
  echo: Type.Optional(Type.Boolean()),
  images: Type.Optional(Type.Boolean()),
  /** Of a node that draws. */
  drawing: Type.Optional(
    closed({
      sizes: Type.Array(Type.String({ description: 'Width x height, of those that were tried.' })),
      changes: Type.Boolean({ description: 'Whether it changes given pictures.' }),
      fills: Type.Boolean({ description: 'Whether it keeps to masks.' }),
      seeds: literals(['honoured', 'declared', 'ignored', 'alike', 'not-shown']),
    }),
  ),
  /** A `/tokenize` route. */
  tokenize: Type.Optional(Type.Boolean()),
  latencyMs: Type.Optional(Quantiles),
  /** Of answers that were streamed. */
  firstTokenMs: Type.Optional(Quantiles),
  /** What it refuses of requests, and what is done instead. */
  adjustments: Type.Optional(Type.Array(AdjustmentSchema)),
  /** Of single requests, over the whole time of their answers. */
  tokensPerSecond: Type.Optional(Type.Number()),
}

export const CapabilitiesSchema = Type.Object(
  {
    schema: Type.Literal('iqchains/capabilities/v1'),
    url: Type.String(),
    model: Type.Union([Type.String(), Type.Null()]),
    examined: Type.String({ description: 'When, RFC 3339.' }),
    /** What a run should use first. */
    protocols: Type.Array(ProtocolSchema, { minItems: 1 }),
    ...learned,
  },
  { additionalProperties: false },
)

/** What an examination found of a node, as it is kept. */
export type Capabilities = Static<typeof CapabilitiesSchema>
export type Learned = Omit<Capabilities, 'schema' | 'url' | 'model' | 'examined' | 'protocols'>

const check = checker(CapabilitiesSchema)

/** One node, as it is asked. */
export interface ExaminedNode {
  readonly url: string
  readonly model: string | undefined
}

/** Findings older than this are asked for again. */
const freshMs = 24 * 3_600_000

/**
 * What is known of a node from an examination of the last 24 hours. A file that is missing, broken
 * or of another version is no knowledge: the node is asked instead.
 */
export function readCapabilities(
  folder: string,
  asked: ExaminedNode,
  now: Date,
): Capabilities | undefined {
  const known = check(readJson(fileOf(folder, asked)))
  if (!known.ok) return undefined
  const age = now.getTime() - Date.parse(known.value.examined)
  return age >= 0 && age < freshMs ? known.value : undefined
}

/**
 * Keeps what was found, over what was known before.
 * @param asked the model that was asked for, which the node may have named itself
 * @throws IqError `DISK`
 */
export function writeCapabilities(
  folder: string,
  found: Capabilities,
  asked: string | undefined = found.model ?? undefined,
): void {
  const file = fileOf(folder, { url: found.url, model: asked })
  try {
    mkdirSync(folder, { recursive: true })
    // Renamed when complete, so that nobody reads half of it.
    writeFileSync(`${file}.new`, `${JSON.stringify(found, undefined, 2)}\n`)
    renameSync(`${file}.new`, file)
  } catch (cause) {
    throw new IqError('DISK', `${file}: cannot be written: ${describeError(cause)}`, { cause })
  }
}

/** Another model behind the same URL may be another server. */
function fileOf(folder: string, { url, model }: ExaminedNode): string {
  return join(folder, `${sha256Hex(JSON.stringify([url, model ?? null]))}.json`)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
