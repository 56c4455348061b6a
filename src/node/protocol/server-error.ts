import type { Fault } from '../types.ts'

/** A failure as a server words it inside JSON. */
export interface ServerError {
  readonly message: string
  /** The HTTP status it names, which may differ from the reply's own. */
  readonly status: number | undefined
}

/**
 * Finds the error in a reply: `{error: {message, code}}` (OpenAI, llama.cpp, OpenRouter),
 * `{error}` (TGI), `{message, code}` (vLLM, streams of older llama.cpp), `{detail}` and
 * `{detail: [{msg}]}` (FastAPI).
 */
export function serverError(body: unknown): ServerError | undefined {
  const error = field(body, 'error')
  const detail = field(body, 'detail')
  const message = [
    field(error, 'message'),
    error,
    field(body, 'message'),
    detail,
    field(field(detail, '0'), 'msg'),
  ].find((candidate) => typeof candidate === 'string' && candidate !== '')
  if (typeof message !== 'string') return undefined
  const code = field(error, 'code') ?? field(body, 'code')
  const isStatus = typeof code === 'number' && Number.isInteger(code) && code >= 400 && code < 600
  return { message, status: isStatus ? code : undefined }
}

/** An error inside a reply of status 200 (OpenRouter and other gateways) counts as the status it names. */
export function errorFault({ message, status }: ServerError): Fault {
  return status === undefined
    ? { kind: 'malformed', detail: `an error with status 200: ${message}` }
    : { kind: 'status', status, detail: message }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
