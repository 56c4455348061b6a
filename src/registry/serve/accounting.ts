import type { MiddlewareHandler } from 'hono'
import type { Metrics } from './metrics.ts'
import type { ServedRegistry } from './served-registry.ts'

/**
 * Counts each request and writes a line about it: no query, no address, nothing of a body. A healthcheck that
 * holds has none: one comes every few seconds, and says nothing.
 */
export function accounted({ now, log }: ServedRegistry, metrics: Metrics): MiddlewareHandler {
  return async (context, next) => {
    const time = new Date(now()).toISOString()
    const began = performance.now()
    await next()
    const { method, path } = context.req
    const { status } = context.res
    const seconds = (performance.now() - began) / 1000
    metrics.count(method, status, seconds)
    const ms = Math.round(seconds * 10_000) / 10
    if (path === '/healthz' && status === 200) return
    log(JSON.stringify({ time, event: 'request', method, path, status, ms }))
  }
}
