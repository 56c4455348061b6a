import { describe, expect, it } from 'vitest'
import { loadSuite } from '../../src/suite/index.ts'
import { folderWith } from '../lm-eval/folder.ts'
import { chatReply, sendJson, serve } from '../node/server.ts'
import { conductRun } from '../support/conduct.ts'

const task = `task: words
dataset_path: json
dataset_kwargs: {data_files: {test: data.jsonl}}
test_split: test
doc_to_text: "{{q}}"
doc_to_target: "{{a}}"
generation_kwargs: {until: ["1", "2", "3", "4", "five"], max_gen_toks: 7, SEED}
`

/** Asks one item in a mode: what was sent, and what was kept of the answer. */
async function ask(mode: 'strict' | 'repaired', kwargs = 'top_p: 0.5') {
  const folder = folderWith({
    'words.yaml': task.replace('SEED', kwargs),
    'data.jsonl': '{"q": "Say it", "a": "yes"}\n',
    'suite.json': JSON.stringify({
      name: 'words',
      version: '1.0.0',
      description: 'One item.',
      answerFormat: 3,
      chat: 'multi-turn',
      tasks: [{ task: 'words.yaml' }],
    }),
  })
  await using node = await serve((response) => sendJson(response, chatReply('yes five 2 more')))
  const suite = await loadSuite(folder, { mode })
  const { samples } = await conductRun({ url: node.url, suite, limit: 1, concurrency: 1 })
  const bodies = node.received.map(({ body }) => (body === '' ? {} : JSON.parse(body)))
  const sent = bodies.find(({ max_tokens }) => max_tokens === 7)
  return { sent, responses: samples[0]?.responses, deviations: suite.tasks[0]?.task.deviations }
}

describe('strict mode', () => {
  it('sends what the reference sends: a seed, and the first four stop strings in chat', async () => {
    const { sent, deviations } = await ask('strict')
    expect(sent).toEqual({
      messages: [{ role: 'user', content: 'Say it' }],
      model: expect.anything(),
      max_tokens: 7,
      temperature: 0,
      stop: ['1', '2', '3', '4'],
      seed: 1234,
      top_p: 0.5,
    })
    expect(deviations).toEqual([])
  })

  it('leaves a seed of the task file as it is', async () => {
    expect((await ask('strict', 'seed: 7')).sent).toMatchObject({ seed: 7 })
  })

  it('cuts nothing off that the node sends, as the reference does not', async () => {
    expect((await ask('strict')).responses).toEqual(['yes five 2 more'])
  })
})

describe('repaired mode', () => {
  it('cuts at every stop string, sends no seed, and says so', async () => {
    const { sent, responses, deviations } = await ask('repaired')
    expect(responses).toEqual(['yes '])
    expect(sent).not.toHaveProperty('seed')
    expect(deviations).toEqual([expect.stringMatching(/no seed .* cut at every stop string/u)])
  })
})
