import { describe, expect, it } from 'vitest'
import type { Protocol } from '../../../src/item/index.ts'
import type { GenerateRequest } from '../../../src/node/index.ts'
import { ask } from '../asking.ts'
import { chatReply, sendJson, serve } from '../server.ts'

/** What the node is sent for a request. */
async function sent(protocol: Protocol, fields: Partial<GenerateRequest>, model = 'tiny') {
  await using server = await serve((response) => sendJson(response, {}, 400))
  await ask(server.url, fields, { protocol, model })
  const [received] = server.received
  return { path: received?.path, body: JSON.parse(received?.body ?? '') }
}

/** What is understood of a reply. */
async function understood(protocol: Protocol, reply: unknown, stop: readonly string[] = []) {
  await using server = await serve((response) => sendJson(response, reply))
  const result = await ask(server.url, { stop }, { protocol })
  return result.ok ? result.completion : result.fault
}

const five = ['\n\n', 'Q:', '</s>', 'User:', 'Human:']

describe('what each protocol sends', () => {
  it('chat', async () => {
    const fields = { maxTokens: 5, stop: five, seed: 1234, extra: { top_p: 0.9 } }
    expect(await sent('chat', { prompt: 'Hi', ...fields })).toEqual({
      path: '/v1/chat/completions',
      body: {
        model: 'tiny',
        messages: [{ role: 'user', content: 'Hi' }],
        max_tokens: 5,
        temperature: 0,
        stop: five.slice(0, 4),
        seed: 1234,
        top_p: 0.9,
      },
    })
  })

  it('completions', async () => {
    const fields = { maxTokens: 5, temperature: 0.5, stop: five, seed: 1, extra: { top_p: 0.9 } }
    expect(await sent('completions', { prompt: 'Hi', ...fields })).toEqual({
      path: '/v1/completions',
      body: {
        model: 'tiny',
        prompt: 'Hi',
        max_tokens: 5,
        temperature: 0.5,
        stop: five,
        seed: 1,
        top_p: 0.9,
      },
    })
  })

  it('tgi, which knows greedy only as the absence of sampling', async () => {
    const fields = { maxTokens: 5, stop: five, seed: 1, extra: { top_p: 0.9 } }
    expect(await sent('tgi', { prompt: 'Hi', ...fields })).toEqual({
      path: '/generate',
      body: {
        inputs: 'Hi',
        parameters: {
          max_new_tokens: 5,
          do_sample: false,
          stop: five.slice(0, 4),
          seed: 1,
          top_p: 0.9,
          return_full_text: false,
          details: true,
        },
      },
    })
    const { body } = await sent('tgi', { temperature: 0.7 })
    expect(body.parameters).toMatchObject({ do_sample: true, temperature: 0.7 })
  })

  it('messages as they are in chat, joined by blank lines elsewhere', async () => {
    const prompt = [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Hi' },
    ] as const
    expect((await sent('chat', { prompt })).body.messages).toEqual(prompt)
    expect((await sent('completions', { prompt })).body.prompt).toBe('Be brief.\n\nHi')
    expect((await sent('tgi', { prompt })).body.inputs).toBe('Be brief.\n\nHi')
  })

  it.each(['chat', 'completions', 'tgi'] as const)(
    '%s leaves out what is not set, and what would steer the client',
    async (protocol) => {
      await using elsewhere = await serve((response) => sendJson(response, {}))
      const extra = {
        endpointUrl: elsewhere.url,
        accessToken: 'x',
        data: 'y',
        provider: 'openai',
        stream: true,
        model: 'other',
      }
      const { body } = await sent(protocol, { stop: [''], extra })
      expect(elsewhere.received).toEqual([])
      const text = JSON.stringify(body)
      for (const name of ['stop"', 'seed', 'endpointUrl', 'accessToken', 'stream', 'other']) {
        expect(text).not.toContain(name)
      }
    },
  )

  it('an empty model name where the node has none, never its URL', async () => {
    await using server = await serve((response) => sendJson(response, {}, 400))
    await ask(server.url)
    expect(JSON.parse(server.received[0]?.body ?? '').model).toBe('')
  })
})

describe('what each protocol understands', () => {
  it.each([
    ['null', null, ''],
    ['text', 'Paris', 'Paris'],
    [
      'parts',
      [{ type: 'text', text: 'Pa' }, { type: 'image' }, { type: 'text', text: 'ris' }],
      'Paris',
    ],
  ])('chat content that is %s', async (_name, content, text) => {
    expect(await understood('chat', chatReply(content))).toMatchObject({ text, finish: 'stop' })
  })

  it.each(['reasoning_content', 'reasoning'])('thoughts in %s', async (field) => {
    const reply = { choices: [{ message: { content: '4', [field]: 'two and two' } }] }
    expect(await understood('chat', reply)).toMatchObject({
      text: '4',
      reasoning: 'two and two',
      finish: 'unknown',
      promptTokens: undefined,
    })
  })

  it('a refusal as filtered', async () => {
    const reply = { choices: [{ message: { content: null, refusal: 'I cannot' } }] }
    expect(await understood('chat', reply)).toMatchObject({ text: 'I cannot', finish: 'filtered' })
  })

  it.each([
    ['stop', 'stop'],
    ['eos_token', 'stop'],
    ['length', 'length'],
    ['MAX_TOKENS', 'length'],
    ['content_filter', 'filtered'],
    ['tool_calls', 'unknown'],
    [null, 'unknown'],
  ])('the end %s as %s', async (reason, finish) => {
    expect(await understood('chat', chatReply('4', reason))).toMatchObject({ finish })
  })

  it('a reply of TGI as object and as list, with and without details', async () => {
    const details = { finish_reason: 'eos_token', generated_tokens: 3, tokens: [], prefill: [] }
    const whole = { text: 'Paris', finish: 'stop', completionTokens: 3 }
    expect(await understood('tgi', { generated_text: 'Paris', details })).toMatchObject(whole)
    expect(await understood('tgi', [{ generated_text: 'Paris', details }])).toMatchObject(whole)
    expect(await understood('tgi', { generated_text: 'Paris' })).toMatchObject({
      finish: 'unknown',
    })
  })

  it.each([-1, 2.25, '12', null, 1e12, Number.NaN, {}])(
    'a count of %j tokens as unknown, and the answer all the same',
    async (count) => {
      const reply = { ...chatReply('4'), usage: { prompt_tokens: count, completion_tokens: 2 } }
      expect(await understood('chat', reply)).toMatchObject({
        text: '4',
        promptTokens: undefined,
        completionTokens: 2,
      })
    },
  )

  it.each([null, 'many', 7, []])('a usage that is %j as none', async (usage) => {
    expect(await understood('chat', { ...chatReply('4'), usage })).toMatchObject({
      text: '4',
      promptTokens: undefined,
      completionTokens: undefined,
    })
  })

  it('content that is one part, a list of texts, or holds thoughts', async () => {
    const part = { type: 'text', text: 'Paris' }
    expect(await understood('chat', chatReply(part))).toMatchObject({ text: 'Paris' })
    expect(await understood('chat', chatReply(['Pa', { text: 'ris' }]))).toMatchObject({
      text: 'Paris',
    })
    const thoughts = [{ type: 'thinking', text: 'Rome?' }, part]
    expect(await understood('chat', chatReply(thoughts))).toMatchObject({
      text: 'Paris',
      reasoning: 'Rome?',
    })
    expect(await understood('chat', chatReply(4))).toMatchObject({
      kind: 'malformed',
      detail: 'the content of the message is a number, not a text',
    })
  })

  it.each(['chat', 'completions', 'tgi'] as const)(
    '%s text only up to the first stop string, which then ended it',
    async (protocol) => {
      const text = ' Paris.\nQ: Next? User:'
      const reply = {
        chat: chatReply(text, 'length'),
        completions: { choices: [{ text, finish_reason: 'length' }] },
        tgi: { generated_text: text, details: { finish_reason: 'length' } },
      }
      const stop = ['User:', '', '\nQ:']
      expect(await understood(protocol, reply[protocol], stop)).toMatchObject({
        text: ' Paris.',
        finish: 'stop',
      })
      expect(await understood(protocol, reply[protocol], ['none'])).toMatchObject({
        text,
        finish: 'length',
      })
    },
  )

  it('text after reasoning, up to a stop string that ends the answer and not the blank lines before it', async () => {
    const stop = ['\n\n']
    const inText = '<think>\nFirst.\n\nThen.\n</think>\n\nParis\n\nQ: Next?'
    expect(await understood('chat', chatReply(inText), stop)).toMatchObject({
      text: '<think>\nFirst.\n\nThen.\n</think>\n\nParis',
    })
    const [choice] = chatReply('\n\nParis\n\nQ: Next?').choices
    const message = { ...choice?.message, reasoning_content: 'First.' }
    const apart = { choices: [{ ...choice, message }] }
    expect(await understood('chat', apart, stop)).toMatchObject({ text: '\n\nParis' })
    expect(await understood('chat', chatReply('\n\nParis'), stop)).toMatchObject({ text: '' })
  })

  it('text with broken surrogates as what can be stored', async () => {
    const reply = '{"choices":[{"message":{"content":"a\\ud83db"}}]}'
    expect(await understood('chat', reply)).toMatchObject({ text: 'a\ufffdb' })
  })
})
