import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { describe, expect, it } from 'vitest'
import { loadSuite } from '../../src/suite/index.ts'
import { folderWith } from '../lm-eval/folder.ts'

const line = (q: string, a: string) => `${JSON.stringify({ q, a })}\n`
const long = (words: number) => Array.from({ length: words }, (_, at) => `word${at}`).join(' ')

const files = {
  'fit.yaml': `task: fit
dataset_path: json
dataset_kwargs: {data_files: {test: test.jsonl, shots: shots.jsonl}}
test_split: test
fewshot_split: shots
num_fewshot: 3
fewshot_config: {sampler: first_n}
doc_to_text: "Q: {{q}}\\nA:"
doc_to_target: "{{a}}"
`,
  'test.jsonl':
    line('short?', 'x') + line(long(62), 'x') + line(long(90), 'x') + line(long(300), 'x'),
  'shots.jsonl':
    line('first?', '1') + line(`second ${long(20)}?`, '2') + line(`third ${long(20)}?`, '3'),
}

async function load(more: Readonly<Record<string, unknown>>, mode?: 'strict') {
  const suite = {
    ...{ name: 'fit', version: '1.0.0', description: 'Long and short.', answerFormat: 3 },
    ...more,
    tasks: [{ task: 'fit.yaml' }],
  }
  return loadSuite(folderWith({ ...files, 'suite.json': JSON.stringify(suite) }), { mode })
}

/** For each item, the examples it shows and the tokens of its prompt. */
async function shown(more: Readonly<Record<string, unknown>>, mode?: 'strict') {
  const [one] = (await load(more, mode)).tasks
  return Array.from({ length: one?.task.size ?? 0 }, (_, index) => {
    const request = one?.task.item(index).requests[0]
    const prompt = request?.kind === 'generate' ? String(request.prompt) : ''
    return { shots: prompt.split('\nA:').length - 2, tokens: countTokens(prompt) }
  })
}

describe('"shots": "fit"', () => {
  it('shows as many of the drawn examples as fit, the first ones, and never more than there are', async () => {
    const items = await shown({ shots: 'fit', inputTokens: 200 })
    expect(items.map(({ shots }) => shots)).toEqual([3, 1, 0, 0])
    for (const { shots, tokens } of items.slice(0, 2)) {
      expect(tokens, `${shots} examples`).toBeLessThanOrEqual(170)
    }
  })

  it('shows all of them without it, and in strict mode, where the task file decides', async () => {
    expect((await shown({})).map(({ shots }) => shots)).toEqual([3, 3, 3, 3])
    const strict = await shown({ shots: 'fit', inputTokens: 200 }, 'strict')
    expect(strict.map(({ shots }) => shots)).toEqual([3, 3, 3, 3])
  })

  it('is a deviation that the report lists, and part of what the suite is', async () => {
    const fitted = await load({ shots: 'fit', inputTokens: 200 })
    expect(fitted.tasks[0]?.task.deviations).toContain(
      'few-shot: examples are left out where the prompt would grow beyond inputTokens',
    )
    const wider = await load({ shots: 'fit', inputTokens: 300 })
    expect(wider.digest).not.toBe(fitted.digest)
  })

  it('without inputTokens, or inputTokens without it, is refused with what to do', async () => {
    await expect(load({ shots: 'fit' })).rejects.toThrow(
      /"shots": "fit" and inputTokens go together/u,
    )
    await expect(load({ inputTokens: 9 })).rejects.toMatchObject({ code: 'SUITE' })
  })
})
