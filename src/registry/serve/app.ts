import { createReadStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { reportFiles } from '../../report/index.ts'
import { answers, openApi } from '../api/index.ts'
import type { Registry } from '../registry.ts'
import { fileAt, type SiteFile } from '../site/index.ts'
import type { Snapshot } from '../snapshot.ts'
import { events, type States } from './events.ts'
import { Memory } from './memory.ts'
import { Metrics } from './metrics.ts'
import { problem } from './problem.ts'
import { receive } from './receive.ts'
import { Senders } from './senders.ts'
import type { ServedRegistry } from './served-registry.ts'

/** Answers of a digest never change; what depends on the time may be a minute old. */
const forEver = 'public, max-age=31536000, immutable'
const aMinute = 'public, max-age=60'

/** The pages, files and answers of a registry over HTTP; reading only, but for reports handed in. */
export function createApp(parts: ServedRegistry): Hono {
  const { registry, trust, version, now, receiving, log } = parts
  const app = new Hono()
  const metrics = new Metrics()
  app.use(async (context, next) => {
    const began = now()
    await next()
    const { status } = context.res
    metrics.count(status)
    log(
      JSON.stringify({
        time: new Date(began).toISOString(),
        method: context.req.method,
        path: context.req.path,
        status,
        ms: now() - began,
      }),
    )
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    }),
  )
  const states = new Memory<States>(registry, now)
  app.get('/v1/events', (context) => events(context, parts, states))
  app.use(compress())
  app.use(etag())

  /** The registry at the time that the request names; a problem where it names none. */
  const snapshotOf = (context: Context): Snapshot | undefined => {
    const named = context.req.query('at')
    const at = named === undefined ? now() : Date.parse(named)
    return Number.isNaN(at) ? undefined : { registry, trust, at: new Date(at) }
  }
  const texts = new Memory<string | undefined>(registry, now)
  const answered = (context: Context, answer: (snapshot: Snapshot) => object | undefined) => {
    const snapshot = snapshotOf(context)
    if (snapshot === undefined) {
      return problem(context, 400, "'at' is no time; write it as 2026-11-28T00:00:00Z")
    }
    const text = texts.recall(context.req.url, () => {
      const value = answer(snapshot)
      return value && JSON.stringify(value)
    })
    if (text === undefined) return problem(context, 404, 'nothing of this name is registered')
    context.header('content-type', 'application/json')
    context.header('cache-control', aMinute)
    return context.body(text)
  }

  app.get('/healthz', (context) => context.text('ok\n'))
  app.get('/metrics', (context) => {
    context.header('content-type', 'application/openmetrics-text; version=1.0.0; charset=utf-8')
    return context.body(metrics.text({ registry, trust, at: new Date(now()) }))
  })
  app.get('/v1/openapi.json', (context) => context.json(openApi(version)))
  app.get('/v1/chains', (context) => answered(context, answers.chains))
  app.get('/v1/chains/:id/nodes', (context) =>
    answered(context, (snapshot) =>
      answers.chainNodes(snapshot, context.req.param('id'), context.req.query('after')),
    ),
  )
  app.get('/v1/nodes/:id', (context) =>
    answered(context, (snapshot) => answers.node(snapshot, context.req.param('id'))),
  )
  app.get('/v1/reports/:digest', (context) =>
    answered(context, (snapshot) => answers.report(snapshot, context.req.param('digest'))),
  )
  app.get('/v1/reports/:digest/:file', (context) => bytesOf(context, registry))
  const senders = new Senders(receiving?.perHour ?? 0)
  app.post('/v1/reports', (context) =>
    receiving === undefined
      ? problem(context, 405, 'this registry takes no reports over HTTP')
      : receive(context, registry, receiving, senders, now()),
  )
  const files = new Memory<Promise<SiteFile | undefined>>(registry, now)
  app.get('*', async (context) => {
    const snapshot = snapshotOf(context)
    if (snapshot === undefined) return problem(context, 400, "'at' is no time")
    const { path } = context.req
    const place = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`
    const query = new URL(context.req.url).searchParams
    const file = await files.recall(context.req.url, () => fileAt(snapshot, place, query))
    if (file === undefined) return problem(context, 404, 'no such page')
    context.header('content-type', file.type)
    context.header('cache-control', aMinute)
    return context.body(file.body)
  })
  app.onError((error, context) => {
    log(JSON.stringify({ error: error.message, path: context.req.path }))
    return problem(context, 500, 'the registry failed; its log tells more')
  })
  return app
}

/** The files of a report as they were signed. */
function bytesOf(context: Context, registry: Registry) {
  const { digest = '', file = '' } = context.req.param()
  const isNamed = Object.values<string>(reportFiles).includes(file)
  const path = join(registry.folderOf(digest), file)
  if (!/^[0-9a-f]{64}$/u.test(digest) || !isNamed || !existsSync(path)) {
    return problem(context, 404, 'no such file of a report')
  }
  context.header(
    'content-type',
    file.endsWith('.json') ? 'application/json' : 'application/octet-stream',
  )
  context.header('content-length', String(statSync(path).size))
  context.header('cache-control', forEver)
  return context.body(Readable.toWeb(createReadStream(path)) as ReadableStream)
}
