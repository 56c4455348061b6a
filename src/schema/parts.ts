import type { TLiteral, TProperties, TSchema, TUnion, TUnsafe } from 'typebox'
import { Type } from './type.ts'

/** An object that takes no further keys: what is signed has no room for the unread. */
export const closed = <P extends TProperties>(properties: P, description?: string) =>
  Type.Object(properties, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  })

/** One of these words. */
export const literals = <const W extends readonly string[]>(
  words: W,
  description?: string,
): TUnion<Literals<W>> =>
  Type.Union(
    words.map((word) => Type.Literal(word)),
    description === undefined ? {} : { description },
  ) as unknown as TUnion<Literals<W>>

type Literals<W extends readonly string[]> = { -readonly [K in keyof W]: TLiteral<W[K]> }

/** A schema whose static type has a name already, which spares the compiler to work it out. */
export const typed = <T>(schema: TSchema): TUnsafe<T> => schema as TUnsafe<T>

export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])

/** Text of the harness or the node: bounded, because it is published and shown. */
export const text = (description: string, maxLength = 256) =>
  Type.String({ minLength: 1, maxLength, description })

export const count = (description: string, minimum = 0) =>
  Type.Integer({ minimum, maximum: Number.MAX_SAFE_INTEGER, description })

export const sha256 = (description: string) =>
  Type.String({ pattern: '^[0-9a-f]{64}$', description })

/** A 32-byte hash in padded base64, as transparency logs write roots. */
export const rootHash = (description: string) =>
  Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$', description })

/** RFC 3339 in UTC; `parseTimestamp` also refuses days that do not exist. */
export const timestamp = (description: string) =>
  Type.String({
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{3})?Z$',
    description,
  })

/** A number that matters: as text, so that no parser rounds it. */
export const decimal = (description: string) =>
  Type.String({ pattern: '^(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?$', description })

export const signedDecimal = (description: string) =>
  Type.String({ pattern: '^-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?$', description })

/** A score with exactly two decimals, so that sums over published scores have one tolerance. */
export const score = (description: string) =>
  Type.String({ pattern: '^(100\\.00|[1-9]?[0-9]\\.[0-9]{2})$', description })

/** Id of a chain, as in `tiers.json`. */
export const chainId = Type.String({
  pattern: '^[a-zA-Z0-9_-]{1,42}$',
  description: 'Service id on the network.',
})

/** How a chain decides, as in `tiers.json`. */
export const rule = Type.Union([Type.Literal('full'), Type.Literal('evidence')], {
  description: 'full: the point score over the whole suite; evidence: a sequential test.',
})
