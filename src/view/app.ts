import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { streamSSE } from 'hono/streaming'
import { icon, script, style } from '../pages/index.ts'
import { changes } from './changes.ts'
import type { Memory } from './memory.ts'
import { viewAnswers, viewPage } from './page.ts'

/** What a viewer serves. */
export interface Viewer {
  readonly memory: Memory
  /** Part of every address: nobody else on this machine, and no other page, can guess it. */
  readonly token: string
}

/** Names under which this machine calls itself: any other host is a trick with names (DNS rebinding). */
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u

/** The pages of one run or report for a browser on this machine; reading only. */
export function viewerApp({ memory, token }: Viewer): Hono {
  const app = new Hono()
  const at = (path: string) => `/${token}/${path}`
  app.use('*', async (context, next) => {
    if (!loopback.test(context.req.header('host') ?? '')) return context.text('not here\n', 421)
    context.header('cache-control', 'no-store')
    return next()
  })
  app.use(
    '*',
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      crossOriginResourcePolicy: 'same-origin',
      strictTransportSecurity: false,
      referrerPolicy: 'no-referrer',
    }),
  )
  app.get(at(''), async (context) => {
    const { name } = memory
    return context.html(viewPage(name, await memory.viewed()))
  })
  app.get(at('answers.html'), async (context) => {
    const query = new URL(context.req.url).searchParams
    const page = viewAnswers(memory.name, await memory.viewed(), query)
    return page === undefined ? context.notFound() : context.html(page)
  })
  app.get(at('events'), (context) =>
    streamSSE(context, async (stream) => {
      for await (const { event, data } of changes(memory, () => stream.aborted || stream.closed)) {
        await stream.writeSSE({ event, data })
      }
    }),
  )
  app.get(at('pictures/:file'), async (context) => {
    const [sha256 = '', format = ''] = (context.req.param('file') ?? '').split('.')
    const bytes = await memory.picture(sha256, format)
    if (bytes === undefined) return context.notFound()
    return context.body(new Uint8Array(bytes), 200, { 'content-type': `image/${format}` })
  })
  const assets = {
    'style.css': ['text/css', style],
    'site.js': ['text/javascript', script],
    'icon.svg': ['image/svg+xml', icon],
  } as const
  for (const [name, [type, text]] of Object.entries(assets)) {
    app.get(at(name), (context) =>
      context.body(text, 200, { 'content-type': `${type}; charset=utf-8` }),
    )
  }
  return app
}
