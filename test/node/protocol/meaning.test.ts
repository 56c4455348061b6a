import { describe, expect, it } from 'vitest'
import { errorFault, serverError, statusFaultOf } from '../../../src/node/protocol/server-error.ts'
import { isLoad } from '../../../src/node/retry.ts'

/** What an error with this body says, by words of providers as people reported them. */
function said(status: number, body: unknown, retryAfterMs?: number) {
  const error = serverError(body)
  if (error === undefined) throw new Error('no error')
  if (status === 200) return errorFault(error)
  const parts = { status, detail: error.message, error, sent: undefined }
  return statusFaultOf({ ...parts, retryAfterMs: retryAfterMs ?? error.waitMs })
}

const daily = { error: { message: 'Quota exceeded: requests per day', code: 429 } }

describe('what an error says beyond its status', () => {
  it.each([
    ['a spent balance', 402, { error: { message: 'Top up' } }],
    ['credits at status 400', 400, { error: { message: 'Your credit balance is too low.' } }],
    ['credits inside a 200', 200, { error: { code: 402, message: 'Insufficient credits' } }],
    ['a monthly limit', 429, { message: 'Monthly quota exceeded' }],
    ['a spending limit', 403, { error: { message: 'Spending limit reached for this key' } }],
    ['a quota of a day', 429, daily],
  ])('is a quota that is used up: %s', (_, status, body) => {
    expect(said(status, body)).toMatchObject({ meaning: 'quota' })
  })

  it.each([
    ['a limit at 403', 403, { error: { message: 'rate limit exceeded: 10 per second' } }],
    ['calls at once, at 400', 400, { error: { message: 'Too many concurrent requests.' } }],
    ['a limit of calls at once', 400, { error: { code: 'concurrency_limit', message: 'wait' } }],
    ['a limit at 500', 500, { error: { message: 'Rate limit reached' } }],
    ['capacity at 502', 502, { detail: 'no capacity left' }],
    ['a busy server inside a 200', 200, { error: { message: 'server busy' } }],
    [
      'a day with the time to wait',
      429,
      { error: { ...daily.error, message: 'per day: try again in 7m12s' } },
    ],
  ])('is load: %s', (_, status, body) => {
    const fault = said(status, body)
    expect(fault).not.toHaveProperty('blames')
    expect(isLoad(fault)).toBe(true)
  })

  it('is load where a header says when a quota of a day begins anew', () => {
    expect(isLoad(said(429, daily, 30_000))).toBe(true)
  })

  it.each([
    [503, { error: 'The model is being loaded into memory' }],
    [502, { message: 'Container is starting' }],
    [404, { error: { message: 'Model is loading' } }],
    [400, { error: { message: 'loading the model, one moment' } }],
  ])('is a model that loads: %i %j', (status, body) => {
    expect(said(status, body)).toMatchObject({ meaning: 'loading' })
  })

  it.each([
    [400, { error: { message: 'loading of images is not supported' } }],
    [404, { error: { message: 'The model does not exist' } }],
    [400, { error: { message: 'invalid request' } }],
    [500, { error: { message: 'out of memory' } }],
    [503, { error: { message: 'no node' } }],
  ])('is nothing: %i %j', (status, body) => {
    expect(said(status, body)).not.toHaveProperty('meaning')
  })
})
