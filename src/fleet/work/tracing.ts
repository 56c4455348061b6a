import type { Span } from '@opentelemetry/api'

/** Does something within a span, where somebody gathers spans. */
export interface Tracing {
  span<T>(
    name: string,
    about: Readonly<Record<string, string | number>>,
    act: (end: SpanEnd) => Promise<T>,
  ): Promise<T>
}

/** Says of a span what is known at its end. */
export type SpanEnd = (about: Readonly<Record<string, string | number>>) => void

/**
 * Spans by OpenTelemetry, where its interface is installed; where and how they are gathered is said to
 * Node, as its documentation has it (`--import`). Without it nothing is loaded and nothing done.
 */
export async function openTracing(): Promise<Tracing> {
  const api = await import('@opentelemetry/api').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  })
  if (api === undefined) return { span: (_name, _about, act) => act(() => undefined) }
  const tracer = api.trace.getTracer('iqchains')
  return {
    span: (name, about, act) =>
      tracer.startActiveSpan(name, { attributes: { ...about } }, async (span: Span) => {
        try {
          return await act((more) => span.setAttributes({ ...more }))
        } catch (error) {
          span.setStatus({ code: api.SpanStatusCode.ERROR })
          throw error
        } finally {
          span.end()
        }
      }),
  }
}
