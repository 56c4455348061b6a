import { ProtocolSchema } from '../item/index.ts'
import { chainId, closed, type Static, Type, text } from '../schema/index.ts'

/** Where a secret is: it never stands in the file itself. */
const reference = (what: string) =>
  Type.String({
    pattern: '^(env:[A-Za-z_][A-Za-z0-9_]{0,63}|file:.{1,4096})$',
    description: `Where ${what} is: env:NAME of a variable of the environment, or file:PATH from the folder of this file.`,
  })

/** One node of a list. */
const NodeSchema = closed(
  {
    endpoint: text('Base URL of the node.', 2048),
    model: Type.Optional(text('The model field of each request.')),
    api: Type.Optional(ProtocolSchema),
    chain: Type.Optional(chainId),
    key: Type.Optional(reference('the API key')),
    headers: Type.Optional(
      Type.Record(Type.String(), reference('the value'), {
        description: 'Headers of each request; their values are secrets.',
      }),
    ),
    concurrency: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1024, description: 'Requests in flight at most.' }),
    ),
    operatorKey: Type.Optional(
      text("The operator's public key (PEM), from the folder of this file.", 4096),
    ),
    region: Type.Optional(
      Type.String({
        pattern: '^[a-z0-9][a-z0-9-]{0,31}$',
        description: 'From where a fleet asks the node.',
      }),
    ),
  },
  'A node to certify.',
)

/** Shape of a list of nodes as JSON; published as `schemas/nodes.schema.json`. */
export const NodesSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    nodes: Type.Array(NodeSchema, { minItems: 1, maxItems: 200_000 }),
  },
  { additionalProperties: false, title: 'IQ Chains: nodes to certify' },
)

/** A node as its list has it. */
export type NodeFields = Static<typeof NodeSchema>

/** The fields of a node, which are the columns of a list in CSV. */
export const fieldNames = Object.keys(NodeSchema.properties) as (keyof NodeFields)[]
