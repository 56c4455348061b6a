import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Announcement } from '../api/index.ts'
import type { Announcer } from './announcer.ts'
import { problem } from './problem.ts'
import type { ServedRegistry } from './served-registry.ts'

/** Announcements that wait for one slow reader, at most: whoever is further behind is cut off. */
const mostWaiting = 10_000
/** A proxy closes a connection on which nothing comes; a line of comment keeps it open. */
const aliveMs = 15_000

/** Tells of each node whose state on a chain changes, from now on (server-sent events). */
export function events(
  context: Context,
  announcer: Announcer,
  { stop, mostStreams = 1000 }: Pick<ServedRegistry, 'stop' | 'mostStreams'>,
): Response {
  if (announcer.listening >= mostStreams) {
    context.header('retry-after', '60')
    return problem(context, 503, `${mostStreams} readers of events are there already`)
  }
  let waiting: Announcement[] = []
  let wake = () => {}
  const leave = announcer.listen((told) => {
    waiting.push(...told)
    wake()
  })
  context.header('cache-control', 'no-store')
  return streamSSE(context, async (stream) => {
    const isOver = () =>
      stream.aborted || stream.closed || stop?.aborted === true || waiting.length > mostWaiting
    const stopped = () => wake()
    stream.onAbort(stopped)
    stop?.addEventListener('abort', stopped)
    try {
      await stream.writeSSE({ event: 'ready', data: JSON.stringify({ nodes: announcer.known }) })
      while (!isOver()) {
        if (waiting.length === 0) {
          const timer = setTimeout(() => wake(), aliveMs)
          await new Promise<void>((resolve) => {
            wake = resolve
            if (isOver() || waiting.length > 0) resolve()
          })
          clearTimeout(timer)
        }
        if (isOver()) return
        const told = waiting
        waiting = []
        if (told.length === 0) await stream.write(': still here\n\n')
        for (const one of told) {
          await stream.writeSSE({ event: 'standing', data: JSON.stringify(one) })
        }
      }
    } finally {
      leave()
      stop?.removeEventListener('abort', stopped)
    }
  })
}
