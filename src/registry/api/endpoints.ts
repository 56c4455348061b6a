import type { TSchema } from '../../schema/index.ts'
import {
  ChainNodesSchema,
  ChainsSchema,
  NodeSchema,
  ProblemSchema,
  ReportAnswerSchema,
} from './schemas.ts'

/** One address of the API; `openApi` and the tests are made from the table. */
export interface Endpoint {
  /** As OpenAPI writes it. */
  readonly path: string
  readonly summary: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: 'path' | 'query'
    readonly description: string
  }[]
  readonly answer: TSchema
}

const at = {
  name: 'at',
  in: 'query',
  description: 'The time that the answer is about, RFC 3339; default: now.',
} as const

/** What can be asked over HTTP. */
export const endpoints: readonly Endpoint[] = [
  {
    path: '/v1/chains',
    summary: 'Every chain, with the number of nodes that may serve it.',
    parameters: [at],
    answer: ChainsSchema,
  },
  {
    path: '/v1/chains/{id}/nodes',
    summary: 'Nodes with a certificate for a chain that has not ended, best score first.',
    parameters: [
      { name: 'id', in: 'path', description: 'Service id of the chain.' },
      at,
      { name: 'after', in: 'query', description: 'Cursor: `next` of the page before.' },
    ],
    answer: ChainNodesSchema,
  },
  {
    path: '/v1/nodes/{id}',
    summary: 'One node: how it stands on each chain, and its reports.',
    parameters: [
      {
        name: 'id',
        in: 'path',
        description: 'SHA-256 of node.json, or the URL of the node, percent-encoded.',
      },
      at,
    ],
    answer: NodeSchema,
  },
  {
    path: '/v1/reports/{digest}',
    summary: 'What was checked of a report, and where its bytes are.',
    parameters: [{ name: 'digest', in: 'path', description: 'SHA-256 of the bundle.' }],
    answer: ReportAnswerSchema,
  },
]

/** The API as an OpenAPI 3.1 document. */
export function openApi(version: string): object {
  const media = (schema: TSchema) => ({ 'application/json': { schema } })
  const problem = {
    description: 'What is wrong with the request.',
    content: { 'application/problem+json': { schema: ProblemSchema } },
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'IQ Chains registry',
      version,
      description: 'Which nodes may serve which chain, by signed reports that were verified.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [],
    paths: Object.fromEntries(
      endpoints.map(({ path, summary, parameters, answer }) => [
        path,
        {
          get: {
            operationId: path
              .replace(/^\/v1\//u, '')
              .replace(/[^a-z]+/giu, '_')
              .replace(/_$/u, ''),
            summary,
            parameters: parameters.map((one) => ({
              ...one,
              required: one.in === 'path',
              schema: { type: 'string' },
            })),
            responses: {
              200: { description: summary, content: media(answer) },
              400: problem,
              404: problem,
            },
          },
        },
      ]),
    ),
  }
}
