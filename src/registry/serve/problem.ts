import type { Context } from 'hono'
import type { Problem } from '../api/index.ts'

const titles = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
} as const

export type ProblemStatus = keyof typeof titles

/** What is wrong with a request (RFC 9457). */
export function problem(context: Context, status: ProblemStatus, detail: string): Response {
  const body: Problem = { type: 'about:blank', title: titles[status], status, detail }
  context.header('content-type', 'application/problem+json')
  context.header('cache-control', 'no-store')
  return context.body(JSON.stringify(body), status)
}
