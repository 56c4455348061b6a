import { IqError } from '../errors/index.ts'
import { parseJson } from '../files/index.ts'
import { ProtocolSchema } from '../item/index.ts'
import { DrawSchema, RequestsSchema, RouteSchema } from '../report/index.ts'
import { checker, closed, orNull, type Static, Type } from '../schema/index.ts'

const FrozenSchema = closed({
  node: closed({
    url: Type.String(),
    protocol: ProtocolSchema,
    model: orNull(Type.String()),
  }),
  suite: closed({
    path: Type.String(),
    name: Type.String(),
    version: Type.String(),
    digest: Type.String(),
    mode: Type.Union([Type.Literal('repaired'), Type.Literal('strict')]),
  }),
  tiers: closed({ path: Type.String(), text: Type.String() }),
  seed: Type.String(),
  /** How the seed came about; absent in runs of before. */
  draw: DrawSchema,
  /** The intent in a log, and the proof of it when the items were drawn; absent where there is none. */
  announced: Type.Optional(
    closed({
      origin: Type.String(),
      index: Type.Integer({ minimum: 0 }),
      leaf: Type.String(),
      proof: orNull(Type.String()),
    }),
  ),
  /** By which way the node is asked; absent in runs of before. */
  route: RouteSchema,
  limit: orNull(Type.Integer({ minimum: 1 })),
  /** Where the node's name led to when the run started: `address:port`, sorted. */
  addresses: Type.Array(Type.String()),
  /** Which test of the node on its budget of alpha this is, from 1; see `alphaOfTest`. */
  attempt: Type.Integer({ minimum: 1 }),
  /** The epoch whose alpha is used; null where the tiers file names no calendar. */
  epoch: orNull(Type.String()),
  /** SHA-256 of the item parameters in use; null without any. */
  calibration: orNull(Type.String()),
  concurrency: Type.Integer({ minimum: 1 }),
  /** Whether answers are asked for as event streams, which tells when the first token came. */
  stream: Type.Boolean(),
  timeoutMs: Type.Integer({ minimum: 1 }),
  /** What is added to the requests and left out of them; absent where they are as always. */
  requests: Type.Optional(RequestsSchema),
  harness: closed({ name: Type.String(), version: Type.String() }),
})

/**
 * Everything that decides what a run asks and how it is judged, fixed when the run starts and kept
 * in its journal. Holds no secret.
 */
export type Frozen = Static<typeof FrozenSchema>

const check = checker(FrozenSchema)

/** Reads what a journal froze. @throws IqError `JOURNAL` */
export function parseFrozen(text: string, place: string): Frozen {
  const checked = check(parseJson(Buffer.from(text), `${place}: settings of the run`, 'JOURNAL'))
  if (checked.ok) return checked.value
  const { path, message } = checked.violation
  throw new IqError('JOURNAL', `${place}: settings of the run${path && `, ${path}`}: ${message}`)
}
