import { type Answered, type Endpoint, endpoints } from './endpoints.ts'
import { AnnouncementSchema, ProblemSchema } from './schemas.ts'

/** The API as an OpenAPI 3.1 document. */
export function openApi(version: string): object {
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
    components: { schemas: { Problem: ProblemSchema, Announcement: AnnouncementSchema } },
    paths: Object.fromEntries(
      [...Map.groupBy(endpoints, ({ path }) => path)].map(([path, group]) => [
        path,
        Object.fromEntries(group.map((one) => [one.method, operationOf(one)])),
      ]),
    ),
  }
}

function operationOf({ id, summary, parameters, form, answers, problems }: Endpoint): object {
  return {
    operationId: id,
    summary,
    parameters: parameters.map((one) => ({
      ...one,
      required: one.in === 'path',
      schema: { type: 'string' },
    })),
    ...(form === undefined ? {} : { requestBody: formOf(form) }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, one]) => [status, answerOf(one)]),
      ),
      ...Object.fromEntries(problems.map((status) => [status, problem])),
      default: problem,
    },
  }
}

const answerOf = ({ description, type, schema }: Answered) => ({
  description,
  content: { [type]: { schema } },
})

const problem = {
  description: 'What is wrong (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function formOf(files: readonly string[]): object {
  const file = { type: 'string', contentMediaType: 'application/octet-stream' }
  const properties = Object.fromEntries(files.map((name) => [name, file]))
  const schema = { type: 'object', properties, required: ['report.sigstore.json', 'report.json'] }
  return { required: true, content: { 'multipart/form-data': { schema } } }
}
