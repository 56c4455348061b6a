import { describe, expect, it } from 'vitest'
import { blamedPart } from '../../../src/node/adjust/index.ts'

const body = {
  model: 'm',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hi' },
    { role: 'user', content: 'there' },
  ],
  max_tokens: 8,
  temperature: 0,
  top_p: 1,
  stop: ['\n'],
  seed: 1234,
  n: 1,
  response_format: { type: 'text' },
  stream: true,
  stream_options: { include_usage: true },
}

function blamed(message: string, status = 400, parameter?: string, sent: object = body) {
  const adjustment = blamedPart({ status, message, parameter }, JSON.stringify(sent))
  return adjustment && `${adjustment.parameter} ${adjustment.done}`
}

describe('the part of a request that a refusal blames', () => {
  it.each([
    [
      "'max_tokens' is not supported with this model. Use 'max_completion_tokens'.",
      'max_tokens renamed',
    ],
    [
      "Unsupported value: 'temperature' does not support 0 with this model.",
      'temperature left-out',
    ],
    ['invalid temperature: only 1 is allowed for this model', 'temperature left-out'],
    ['`top_p` cannot be specified together with `temperature`', 'temperature left-out'],
    ["Unsupported parameter: 'stop' is not supported with this model.", 'stop emulated'],
    ['Argument not supported on this model: stop', 'stop emulated'],
    ['Unsupported parameters: temperature, stop', 'temperature left-out'],
    ['Unsupported parameters: top_k, stop, min_p', 'stop emulated'],
    ['stop is not implemented', 'stop emulated'],
    ["maxTokens is deprecated; use 'max_completion_tokens'", 'max_tokens renamed'],
    ['Unrecognized request argument supplied: seed', 'seed left-out'],
    ['seed: Extra inputs are not permitted', 'seed left-out'],
    [
      "Additional properties are not allowed ('stream_options' was unexpected)",
      'stream_options left-out',
    ],
    ['Extra inputs are not permitted: stream_options', 'stream_options left-out'],
    ['Only n = 1 is supported: parameter n', 'n left-out'],
    ['response_format is unavailable', 'response_format left-out'],
    ['System role not supported', 'system emulated'],
    ['Only user and assistant roles are supported!', 'system emulated'],
    ['Conversation roles must alternate user/assistant/user/assistant/...', 'system emulated'],
  ])('"%s" is %s', (message, part) => {
    expect(blamed(message)).toBe(part)
    expect(blamed(message, 422)).toBe(part)
  })

  it.each([
    ['Error: Jinja Exception: System role not supported', 'system emulated'],
    ['Unsupported param: seed', 'seed left-out'],
    ["generate() got an unexpected keyword argument 'stop'", 'stop emulated'],
    ['Unrecognized request argument supplied: seed', 'seed left-out'],
  ])('"%s" is %s, where it stands with status 500', (message, part) => {
    expect(blamed(message, 500)).toBe(part)
  })

  it('is what the server names', () => {
    expect(blamed('not today', 400, 'seed')).toBe('seed left-out')
    expect(blamed('not today', 400, 'body.seed')).toBe('seed left-out')
    const long = 'stop: array too long. Expected an array with maximum length 0'
    expect(blamed(long, 400, 'stop')).toBe('stop emulated')
  })

  it('is the order of roles where there is no system message', () => {
    const sent = { ...body, messages: body.messages.slice(1) }
    expect(blamed('roles must alternate', 400, undefined, sent)).toBe('roles emulated')
  })

  it.each([
    ['the prompt is too long: maximum context length is 4096, max_tokens is 8', 400],
    ["'max_tokens' must be at least 16", 400],
    ['the model `m` does not exist', 404],
    ['invalid prompt: stop shouting', 400],
    ['please do not stop now', 400],
    ["Unsupported parameter: 'temperature'", 500],
    ['messages: invalid', 400],
    ['Unsupported parameter: reasoning', 400],
  ])('is none in "%s" with status %i', (message, status) => {
    expect(blamed(message, status)).toBeUndefined()
  })
})
