import { type Static, type TSchema, Type } from '../../schema/index.ts'
import { certifying } from './certifying.ts'
import { fleet } from './fleet.ts'
import { eventFormat } from './format.ts'
import { funds } from './funds.ts'
import { preparing } from './preparing.ts'
import { reading } from './reading.ts'
import { registry } from './registry.ts'

/** What `--json` prints beside the name and the format of an event, by its name. */
const events = { ...certifying, ...reading, ...preparing, ...registry, ...funds, ...fleet } as const

export type EventName = keyof typeof events

/** What an event tells. */
export type EventData<E extends EventName> = DeepReadonly<Static<(typeof events)[E]>>

type DeepReadonly<T> = T extends readonly (infer Element)[]
  ? readonly DeepReadonly<Element>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> | Absent<T, K> }
    : T

/** What is left out may as well be given as undefined: it is not printed. */
type Absent<T, K extends keyof T> = object extends Pick<T, K> ? undefined : never

/** Shape of one line of `--json`; published as `schemas/events.schema.json`. */
export const EventSchema: TSchema = {
  title: 'IQ Chains: a line that a command prints with --json',
  ...Type.Union(
    Object.entries(events as unknown as Record<string, Shape>).flatMap(
      ([event, { anyOf, ...shape }]) => (anyOf ?? [shape]).map((one) => named(event, one)),
    ),
  ),
}

interface Shape {
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly required?: readonly string[]
}

/** The same shape with the two fields that every event has. */
function named(event: string, { properties, required = [], ...rest }: Shape): TSchema {
  return {
    ...rest,
    required: ['event', 'schema', ...required],
    properties: { event: Type.Literal(event), schema: Type.Literal(eventFormat), ...properties },
  }
}
