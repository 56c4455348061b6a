import { describe, expect, it } from 'vitest'
import { credentialsOf, freezeRequests } from '../../src/run/requests.ts'

const none = { credentials: {}, extraBody: {}, adjustments: [] } as const
const open = { name: 'x-model', value: 'b', isPublic: true }
const secret = { name: 'x-pass', value: 'hidden' }
const adjustment = { parameter: 'seed', change: 'left out' } as never

describe('what a run keeps of its requests', () => {
  it('is nothing where they are as they always are', () => {
    expect(freezeRequests(none)).toBeUndefined()
    expect(freezeRequests({ ...none, credentials: { auth: 'bearer' } })).toBeUndefined()
  })

  it('is whatever is added or left out, without what is secret', () => {
    const empty = { auth: 'bearer', headers: [], query: [], extraBody: {}, adjustments: [] }
    for (const [parts, kept] of [
      [{ credentials: { headers: [open] } }, { headers: [{ name: 'x-model', value: 'b' }] }],
      [{ credentials: { query: [secret] } }, { query: [{ name: 'x-pass', value: null }] }],
      [{ extraBody: { n: 1 } }, { extraBody: { n: 1 } }],
      [{ adjustments: [adjustment] }, { adjustments: [adjustment] }],
      [{ credentials: { auth: 'api-key' } }, { auth: 'api-key' }],
    ] as const) {
      expect(freezeRequests({ ...none, ...(parts as object) })).toEqual({ ...empty, ...kept })
    }
  })
})

describe('the credentials of a run that goes on', () => {
  const kept = () => {
    const frozen = freezeRequests({ ...none, credentials: { headers: [open, secret] } })
    if (frozen === undefined) throw new Error('nothing was kept')
    return frozen
  }

  it('are what is public as it was, and secrets as they are given again', () => {
    const given = { key: 'k', headers: [{ name: 'X-Pass', value: 'again' }] } as never
    expect(credentialsOf(kept(), given)).toEqual({
      key: 'k',
      auth: 'bearer',
      headers: [open, { name: 'X-Pass', value: 'again' }],
      query: [],
    })
  })

  it('must be given again where they are secret', () => {
    for (const headers of [undefined, [{ name: 'x-other', value: 'again' }]]) {
      expect(() => credentialsOf(kept(), { key: undefined, headers } as never)).toThrow(
        'the run was started with the secret header x-pass',
      )
    }
  })
})
