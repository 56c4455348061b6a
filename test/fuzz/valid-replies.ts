import type { TextProtocol } from '../../src/item/index.ts'
import type { Json } from './json.ts'

const usage = { prompt_tokens: 7, completion_tokens: 3, total_tokens: 10 }

/** Whole replies as servers give them. */
export const wholeReplies: Readonly<Record<TextProtocol, readonly Json[]>> = {
  chat: [
    {
      id: 'x',
      model: 'tiny',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'Paris', reasoning_content: 'Hm', refusal: null },
          finish_reason: 'stop',
        },
      ],
      usage,
    },
    {
      choices: [
        { message: { content: [{ type: 'text', text: 'Pa' }, { type: 'image' }] } },
        { message: { content: 'Rome' } },
      ],
    },
    { choices: [{ message: { content: null, refusal: 'I cannot' }, finish_reason: 'stop' }] },
  ],
  completions: [
    { model: 'tiny', choices: [{ text: 'Paris', index: 0, finish_reason: 'length' }], usage },
    [{ choices: [{ text: 'Paris' }], usage: null }],
  ],
  tgi: [
    { generated_text: 'Paris', details: { finish_reason: 'eos_token', generated_tokens: 3 } },
    [{ generated_text: 'Paris' }],
  ],
}

const delta = (content: Json, finish_reason: Json = null) => ({
  model: 'tiny',
  choices: [{ index: 0, delta: { content }, finish_reason }],
})
const choice = (text: string, finish_reason: Json = null) => ({
  choices: [{ index: 0, text, finish_reason }],
})
const token = (text: string, special = false) => ({ token: { id: 1, text, special } })

/** The events of streamed replies, in order. */
export const streamedReplies: Readonly<Record<TextProtocol, readonly Json[]>> = {
  chat: [
    { choices: [{ delta: { role: 'assistant', content: null, reasoning: 'Hm' } }] },
    delta('Pa'),
    delta('ris'),
    delta(null, 'stop'),
    { choices: [], usage },
  ],
  completions: [choice('Pa'), choice('ris', 'stop'), { choices: [], usage }],
  tgi: [
    token('Pa'),
    token('ris'),
    { ...token('</s>', true), details: { finish_reason: 'eos_token', generated_tokens: 3 } },
  ],
}

/** Failures as servers word them inside JSON. */
export const failures: readonly Json[] = [
  { error: { message: 'overloaded', code: 503, type: 'server_error' } },
  { error: 'Input validation failed', error_type: 'validation' },
  { object: 'error', message: 'too long', code: 400 },
  { detail: [{ loc: ['body'], msg: 'field required' }] },
  { detail: 'Not Found' },
]
