import { describe, expect, it } from 'vitest'
import { explainFault, type Fault } from '../../src/node/index.ts'

const descriptor = { url: 'http://h:8080/v1', protocol: 'chat', model: undefined } as const

describe('a fault explained to the user', () => {
  const cases: [Fault, string, string][] = [
    [{ kind: 'unreachable', detail: 'refused' }, 'NODE_UNREACHABLE', 'the node runs'],
    [{ kind: 'timeout', detail: 'late' }, 'NODE_UNREACHABLE', 'load'],
    [{ kind: 'status', status: 503, detail: 'busy' }, 'NODE_UNREACHABLE', 'log'],
    [{ kind: 'status', status: 401, detail: 'no' }, 'NODE_REFUSED', 'IQCHAINS_API_KEY'],
    [{ kind: 'status', status: 401, detail: 'no' }, 'NODE_REFUSED', '--auth'],
    [{ kind: 'status', status: 403, detail: 'no' }, 'NODE_REFUSED', 'key'],
    [{ kind: 'status', status: 404, detail: 'no' }, 'NODE_REFUSED', 'path'],
    [{ kind: 'status', status: 404, detail: 'no' }, 'NODE_REFUSED', '--query'],
    [{ kind: 'status', status: 429, detail: 'no' }, 'NODE_REFUSED', '--concurrency'],
    [{ kind: 'status', status: 400, detail: 'no' }, 'NODE_REFUSED', 'wants --model'],
    [{ kind: 'status', status: 418, detail: 'no' }, 'NODE_REFUSED', 'chat requests'],
    [{ kind: 'malformed', detail: 'HTML' }, 'NODE_PROTOCOL', 'model server'],
    [{ kind: 'oversized', detail: 'big' }, 'NODE_PROTOCOL', 'model server'],
    [{ kind: 'redirect', detail: 'to x' }, 'NODE_PROTOCOL', 'node URL'],
  ]
  it.each(cases)('%o is %s', (fault, code, next) => {
    const error = explainFault(fault, descriptor)
    expect(error).toMatchObject({ code, exitCode: 5 })
    expect(error.message).toMatch(/^http:\/\/h:8080\/v1: /u)
    expect(error.message).toContain(fault.detail)
    expect(error.next).toContain(next)
  })
})
