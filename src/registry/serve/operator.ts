import type { Context, Hono } from 'hono'
import { problem } from './problem.ts'

/** What operators of this machine see beside the registry. */
export interface OperatorView {
  /** A whole page in HTML. */
  page(): Promise<string>
  /** OpenMetrics text. */
  metrics(): Promise<string>
}

/** Adds the operators' pages: for requests of this machine only, since they name nodes and their troubles. */
export function addOperatorView(app: Hono, view: OperatorView): void {
  app.get('/operator/', async (context) => {
    if (!isHere(context)) return hidden(context)
    context.header('cache-control', 'no-store')
    return context.html(await view.page())
  })
  app.get('/operator/metrics', async (context) => {
    if (!isHere(context)) return hidden(context)
    context.header('content-type', 'application/openmetrics-text; version=1.0.0; charset=utf-8')
    context.header('cache-control', 'no-store')
    return context.body(await view.metrics())
  })
}

/** Neither from elsewhere, nor through a proxy, nor by a name that another site chose (DNS rebinding). */
function isHere({ req, env }: Context): boolean {
  const address: unknown = env?.incoming?.socket?.remoteAddress
  const isLoopback =
    typeof address === 'string' && /^(?:127\.[\d.]+|::1|::ffff:127\.[\d.]+)$/u.test(address)
  const host = (req.header('host') ?? '').replace(/:\d+$/u, '')
  const isForwarded = ['x-forwarded-for', 'forwarded', 'via'].some((name) => req.header(name))
  return isLoopback && !isForwarded && ['localhost', '127.0.0.1', '[::1]'].includes(host)
}

/** As if there were no such page. */
function hidden(context: Context): Response {
  return problem(context, 404, 'there is nothing at this address')
}
