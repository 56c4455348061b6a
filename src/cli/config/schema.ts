import { AuthSchemeSchema, ProtocolSchema } from '../../item/index.ts'
import { closed, type Static, Type, text } from '../../schema/index.ts'

const Value = Type.Union([
  Type.String({ maxLength: 8192, description: 'The value; a secret.' }),
  closed({
    value: Type.String({ maxLength: 8192 }),
    public: Type.Optional(Type.Boolean({ description: 'Whether it may be published.' })),
  }),
  closed({
    env: text('Variable of the environment that holds it.'),
    public: Type.Optional(Type.Boolean()),
  }),
  closed({
    file: text('File that holds it, from the folder of this file.', 4096),
    public: Type.Optional(Type.Boolean()),
  }),
])

const Values = (description: string) => Type.Record(Type.String(), Value, { description })
const path = (description: string) =>
  text(`${description}; a path from the folder of this file.`, 4096)
const whole = (description: string) =>
  Type.Integer({ minimum: 1, maximum: 999_999_999, description })

/** Shape of `iqchains.config.json`; published as `schemas/config.schema.json`. */
export const ConfigSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    url: Type.Optional(text('URL of the node.', 2048)),
    model: Type.Optional(text('The model field of each request.')),
    api: Type.Optional(ProtocolSchema),
    suite: Type.Optional(text('Name of a bundled suite, or a folder.', 4096)),
    tiers: Type.Optional(path('Tiers file')),
    keyFile: Type.Optional(path('File with the API key')),
    caFile: Type.Optional(path('Authorities to trust in TLS, beside the usual ones')),
    allowPrivate: Type.Optional(Type.Boolean({ description: 'As --allow-private.' })),
    auth: Type.Optional(AuthSchemeSchema),
    headers: Type.Optional(Values('Headers of each request.')),
    query: Type.Optional(Values("Fields of each URL's query.")),
    extraBody: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description: 'Fields added to each request for an answer; published with the report.',
      }),
    ),
    concurrency: Type.Optional(whole('Requests in flight at most.')),
    timeout: Type.Optional(whole('Seconds that one request may take.')),
    patience: Type.Optional(whole('Seconds that the node may be away.')),
    requireTier: Type.Optional(text('Id of a chain that must be certified.')),
    thirdParty: Type.Optional(Type.Boolean({ description: 'As --third-party.' })),
    operatorKey: Type.Optional(path("The operator's public key")),
    runs: Type.Optional(path('Where journals are kept')),
    reports: Type.Optional(path('Where reports are written')),
    keys: Type.Optional(path("Folder of the certifier's keys")),
  },
  { additionalProperties: false, title: 'IQ Chains: options of the command line' },
)

export type Config = Static<typeof ConfigSchema>
export type ConfiguredValue = Static<typeof Value>
