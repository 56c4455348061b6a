import { AllowlistSchema } from '../../allowlist/index.ts'
import { reportFiles } from '../../report/index.ts'
import { type TSchema, Type } from '../../schema/index.ts'
import {
  ChainNodesSchema,
  ChainsSchema,
  ComparisonSchema,
  NodeSchema,
  ReceivedSchema,
  ReportAnswerSchema,
} from './schemas.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly description: string
}

/** What is answered with one status. */
export interface Answered {
  readonly description: string
  /** Media type. */
  readonly type: string
  readonly schema: TSchema
}

/** One address of the API; the server, `openApi` and the tests are made from the table. */
export interface Endpoint {
  /** Names it in programs that are generated. */
  readonly id: string
  readonly method: 'get' | 'post'
  /** As OpenAPI writes it. */
  readonly path: string
  readonly summary: string
  readonly parameters: readonly Parameter[]
  /** Files of a form. */
  readonly form?: readonly string[]
  readonly answers: Readonly<Record<number, Answered>>
  /** Statuses of problems that are to be expected. */
  readonly problems: readonly number[]
}

const at: Parameter = {
  name: 'at',
  in: 'query',
  description: 'The time that the answer is about, RFC 3339 in UTC; default: now.',
}
const id = (description: string, name = 'id'): Parameter => ({ name, in: 'path', description })
const digest = id('SHA-256 of the bundle.', 'digest')
const chain = id('Service id of the chain.', 'chain')

const side = (name: string, which: string): Parameter => ({
  name,
  in: 'query',
  description: `The ${which} node: its URL, the SHA-256 of its node.json, or that of a bundle.`,
})

const json = (schema: TSchema, description: string) => ({
  200: { description, type: 'application/json', schema },
})
const text = (type: string, description: string) => ({
  200: { description, type, schema: Type.String() },
})
const bytes = Type.String({ description: 'Bytes as they were signed.' })
const none = Type.Object({})

/** What can be asked over HTTP. */
export const endpoints: readonly Endpoint[] = [
  {
    id: 'chains',
    method: 'get',
    path: '/v1/chains',
    summary: 'Every chain, with the number of nodes that may serve it.',
    parameters: [at],
    answers: json(ChainsSchema, 'The chains.'),
    problems: [400],
  },
  {
    id: 'chain_nodes',
    method: 'get',
    path: '/v1/chains/{id}/nodes',
    summary: 'Nodes with a certificate for a chain that has not ended, best score first.',
    parameters: [
      id('Service id of the chain.'),
      at,
      { name: 'after', in: 'query', description: 'Cursor: `next` of the page before.' },
    ],
    answers: json(ChainNodesSchema, 'A page of nodes.'),
    problems: [400, 404],
  },
  {
    id: 'node',
    method: 'get',
    path: '/v1/nodes/{id}',
    summary: 'One node: how it stands on each chain, and its reports.',
    parameters: [id('SHA-256 of node.json, or the URL of the node, percent-encoded.'), at],
    answers: json(NodeSchema, 'The node.'),
    problems: [400, 404],
  },
  {
    id: 'compare',
    method: 'get',
    path: '/v1/compare',
    summary:
      'Two nodes by their newest reports, on the items that both were asked or as two samples.',
    parameters: [side('a', 'first'), side('b', 'second')],
    answers: json(ComparisonSchema, 'The comparison.'),
    problems: [400, 404],
  },
  {
    id: 'report',
    method: 'get',
    path: '/v1/reports/{digest}',
    summary: 'What was checked of a report, and where its bytes are.',
    parameters: [digest],
    answers: json(ReportAnswerSchema, 'The checks.'),
    problems: [400, 404],
  },
  {
    id: 'report_file',
    method: 'get',
    path: '/v1/reports/{digest}/{file}',
    summary: 'A file of a report as it was signed.',
    parameters: [digest, id('Its name in the report folder.', 'file')],
    answers: { 200: { description: 'The file.', type: '*/*', schema: bytes } },
    problems: [404],
  },
  {
    id: 'hand_in',
    method: 'post',
    path: '/v1/reports',
    summary: 'Hands in a report: each file under its name in a report folder. Verified first.',
    parameters: [],
    form: Object.values(reportFiles),
    answers: {
      200: {
        description: 'It was registered before.',
        type: 'application/json',
        schema: ReceivedSchema,
      },
      201: { description: 'It is registered.', type: 'application/json', schema: ReceivedSchema },
    },
    problems: [400, 405, 413, 415, 422, 429, 503, 507],
  },
  {
    id: 'events',
    method: 'get',
    path: '/v1/events',
    summary:
      'Server-sent events: `ready`, then a `standing` for each node whose state on a chain changes.',
    parameters: [],
    answers: {
      200: {
        description: 'The data of each `standing` is an `Announcement`.',
        type: 'text/event-stream',
        schema: Type.String(),
      },
    },
    problems: [503],
  },
  {
    id: 'allowlist',
    method: 'get',
    path: '/allowlists/{chain}/allowlist.json',
    summary: 'Nodes that may serve a chain, where the registry has a key to sign them.',
    parameters: [chain],
    answers: json(AllowlistSchema, 'The list; its signature is beside it.'),
    problems: [400, 404],
  },
  {
    id: 'signed_allowlist',
    method: 'get',
    path: '/allowlists/{chain}/allowlist.sigstore.json',
    summary: 'The list in a Sigstore bundle of the registry: what a gateway polls.',
    parameters: [chain],
    answers: json(none, 'The bundle.'),
    problems: [400, 404],
  },
  {
    id: 'openapi',
    method: 'get',
    path: '/v1/openapi.json',
    summary: 'This document.',
    parameters: [],
    answers: json(none, 'OpenAPI 3.1.'),
    problems: [400],
  },
  {
    id: 'health',
    method: 'get',
    path: '/healthz',
    summary: 'Whether the registry answers.',
    parameters: [],
    answers: text('text/plain', 'It does.'),
    problems: [],
  },
  {
    id: 'metrics',
    method: 'get',
    path: '/metrics',
    summary: 'Counters and gauges in OpenMetrics.',
    parameters: [],
    answers: text('application/openmetrics-text', 'The metrics.'),
    problems: [],
  },
]
