import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { isBusy } from '../../database/index.ts'
import { describeError, isIqError } from '../../errors/index.ts'
import { answers, endpoints, openApi } from '../api/index.ts'
import { fileAt } from '../site/index.ts'
import { accounted } from './accounting.ts'
import { type AllowlistFile, AllowlistFiles } from './allowlist-files.ts'
import { Announcer } from './announcer.ts'
import { Answering } from './answering.ts'
import { events } from './events.ts'
import { Metrics } from './metrics.ts'
import { addOperatorView } from './operator.ts'
import type { AnsweredFile } from './packed.ts'
import { problem } from './problem.ts'
import { createReceiver } from './receive.ts'
import { reportBytes } from './report-bytes.ts'
import type { ServedRegistry } from './served-registry.ts'

/** The pages, files and answers of a registry over HTTP; reading only, but for reports handed in. */
export function createApp(parts: ServedRegistry): Hono {
  const { registry, version, now, receiving } = parts
  const app = new Hono()
  const answering = new Answering(parts)
  const announcer = new Announcer(() => answering.snapshotAt(now()))
  const metrics = new Metrics()
  const allowlists = new AllowlistFiles(parts)

  app.use(accounted(parts, metrics))
  app.use(secureHeaders({ contentSecurityPolicy }))
  app.get('/v1/events', (context) => events(context, announcer, parts))
  app.use(compress())
  app.use(etag({ weak: true }))

  app.get('/healthz', (context) => {
    // Fails where the index cannot be read.
    void registry.size
    return context.text('ok\n')
  })
  app.get('/metrics', (context) => {
    context.header('content-type', 'application/openmetrics-text; version=1.0.0; charset=utf-8')
    context.header('cache-control', 'no-store')
    const snapshot = answering.snapshotAt(now())
    return context.body(metrics.text(snapshot, announcer.listening, parts.refusal))
  })

  const json = (value: object | undefined): AnsweredFile | undefined =>
    value && { type: 'application/json', body: JSON.stringify(value) }
  const api = (id: string, answer: Answer) => {
    const { route, parameters } = routeOf(id)
    app.get(route, (context) =>
      answering.answer(context, { only: parameters }, (snapshot) =>
        Promise.resolve(answer(snapshot, context)).then(json),
      ),
    )
  }
  api('openapi', () => openApi(version))
  api('chains', answers.chains)
  api('chain_nodes', (snapshot, { req }) =>
    answers.chainNodes(snapshot, req.param('id') ?? '', req.query('after')),
  )
  api('node', (snapshot, { req }) => answers.node(snapshot, req.param('id') ?? ''))
  api('compare', (snapshot, { req }) =>
    answers.compare(snapshot, req.query('a') ?? '', req.query('b') ?? ''),
  )
  api('report', (snapshot, { req }) => answers.report(snapshot, req.param('digest') ?? ''))
  app.get('/v1/reports/:digest/:file', (context) => reportBytes(context, registry))
  app.get('/allowlists/:chain/:file{allowlist(\\.sigstore)?\\.json}', (context) => {
    const { chain, file } = context.req.param()
    return answering.answer(context, { only: [] }, async () =>
      allowlists.file(chain ?? '', file as AllowlistFile),
    )
  })
  const receive = receiving && createReceiver(registry, receiving, now)
  app.post('/v1/reports', (context) =>
    receive === undefined
      ? notAllowed(context, 'this registry takes no reports over HTTP')
      : receive(context),
  )
  if (parts.operator !== undefined) addOperatorView(app, parts.operator)
  app.get('*', (context) => {
    const { path } = context.req
    const place = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`
    const query = new URL(context.req.url).searchParams
    return answering.answer(context, { only: undefined }, (snapshot) =>
      fileAt(snapshot, place, query),
    )
  })
  app.all('*', (context) => notAllowed(context, 'nothing can be changed here'))
  app.onError((error, context) => {
    parts.log(
      JSON.stringify({ event: 'failed', path: context.req.path, error: describeError(error) }),
    )
    if (isIqError(error) && error.code === 'DISK') {
      return problem(context, 507, 'the registry has no room; nothing was registered')
    }
    if (isIqError(error) && isBusy(error.cause)) {
      context.header('retry-after', '10')
      return problem(
        context,
        503,
        'another process writes into the registry; nothing was registered',
      )
    }
    return problem(context, 500, 'the registry failed; its log tells more')
  })
  return app
}

type Answer = (
  snapshot: ReturnType<Answering['snapshotAt']>,
  context: Context,
) => Promise<object | undefined> | object | undefined

const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
}

/** Where an endpoint of the API is served, and by which parameters it may be asked. */
function routeOf(id: string) {
  const endpoint = endpoints.find((one) => one.id === id)
  if (endpoint === undefined) throw new RangeError(`no endpoint '${id}'`)
  const asked = endpoint.parameters.filter((one) => one.in === 'query')
  const route = endpoint.path.replace(/\{([a-z]+)\}/gu, ':$1')
  return { route, parameters: asked.map(({ name }) => name) }
}

function notAllowed(context: Context, detail: string): Response {
  context.header('allow', 'GET, HEAD')
  return problem(context, 405, detail)
}
