import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainPrompt } from '../../../src/lm-eval/index.ts'
import {
  canariesOfRun,
  generatedItem,
  ItemsDigest,
  loadSuite,
  type Suite,
  suiteOfRun,
} from '../../../src/suite/index.ts'
import { planRun, taskShares } from '../../../src/verdict/index.ts'

let suite: Suite
beforeAll(async () => {
  suite = await loadSuite('suites/iq-text')
})

/** The prompts of the first items of a run, in the order in which it asks them. */
function promptsOf(seed: string, items: number): string[] {
  const asked = suiteOfRun(suite, seed)
  const prompts: string[] = []
  for (const step of planRun(taskShares(suite), seed, undefined).steps()) {
    if (step.position >= items) break
    const prompt = generatedItem(asked, step)?.requests[0]?.prompt
    if (prompt !== undefined) prompts.push(plainPrompt(prompt))
  }
  return prompts
}

describe('the suite iq-text', () => {
  it('has six tasks of equal weight and at least thirty families', () => {
    expect(suite.tasks.map(({ weight }) => weight)).toEqual([1, 1, 1, 1, 1, 1])
    const families = suite.tasks.flatMap(({ task }) =>
      'cells' in task ? (task.cells as { family: string }[]).map(({ family }) => family) : [],
    )
    expect(new Set(families).size).toBeGreaterThanOrEqual(30)
  })

  it('asks the same items again under the seed of a run, and others under another one', () => {
    expect(promptsOf('one', 60)).toEqual(promptsOf('one', 60))
    const other = new Set(promptsOf('two', 60))
    expect(promptsOf('one', 60).filter((prompt) => other.has(prompt))).toEqual([])
  })

  it('has one digest, whatever the run', () => {
    expect(suiteOfRun(suite, 'a run').digest).toBe(suite.digest)
  })

  it('repeats less than one in a hundred items in another run of 400 relays', () => {
    const questions = (seed: string) =>
      promptsOf(seed, 400).map((prompt) => prompt.slice(prompt.lastIndexOf('\n\n')))
    const known = new Set(questions('run one'))
    expect(questions('run two').filter((question) => known.has(question)).length).toBeLessThan(4)
  })

  it('asks in at most 200 tokens, with a margin for other tokenizers, and mostly shows examples', () => {
    const prompts = promptsOf('tokens', 600)
    expect(Math.max(...prompts.map((prompt) => countTokens(prompt)))).toBeLessThanOrEqual(170)
    const shown = prompts.filter((prompt) => prompt.split('\nAnswer:').length > 2)
    expect(shown.length).toBeGreaterThan(480)
  })

  it('asks canaries in the form of its other questions, the same for a seed', () => {
    const asked = canariesOfRun(suite, 'seed')
    expect(asked).toHaveLength(suite.canaries)
    expect(canariesOfRun(suite, 'seed')).toEqual(asked)
    for (const { request, right, published } of asked) {
      expect(plainPrompt(request.prompt)).toMatch(/^Answer with the letter only\.\n\nQuestion: /u)
      expect(right).not.toBe(published)
    }
  })

  it('asks each canary at a place of its own among the items, another one for another seed', () => {
    const places = (seed: string) => canariesOfRun(suite, seed).map(({ after }) => after)
    expect(places('seed')).toEqual(places('seed').toSorted((a, b) => a - b))
    expect(places('seed')).not.toEqual(places('another seed'))
    expect(new Set(places('seed')).size).toBe(15)
    expect(Math.max(...places('seed'))).toBeLessThan(15 * 8)
  })

  it('names the items of a run by a digest in their order', () => {
    const digestOf = (seed: string, items: readonly number[]) => {
      const asked = suiteOfRun(suite, seed)
      const digest = new ItemsDigest()
      for (const item of items) digest.add(generatedItem(asked, { task: 0, item }))
      return [digest.asked, digest.digest()]
    }
    expect(digestOf('s', [4, 9])).toEqual(digestOf('s', [4, 9]))
    expect(digestOf('s', [9, 4])).not.toEqual(digestOf('s', [4, 9]))
    expect(digestOf('t', [4, 9])).not.toEqual(digestOf('s', [4, 9]))
  })

  it('has no item beyond its end', () => {
    expect(generatedItem(suite, { task: 0, item: suite.tasks[0]?.task.size ?? 0 })).toBeUndefined()
    expect(() => suite.tasks[0]?.task.item(-1)).toThrow(/has \d+ items, not item -1/u)
  })
})

describe('a task file of generated items', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'iqchains-generated-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Loads a suite of one task. */
  function load(kwargs: string, more: Record<string, unknown> = {}, output = 'generate_until') {
    const own = mkdtempSync(join(folder, 'suite-'))
    mkdirSync(own, { recursive: true })
    const task = `task: mine\ndataset_path: generate\n${kwargs}output_type: ${output}\nnum_fewshot: 2\ndoc_to_text: prompt\ndoc_to_target: answer\n`
    writeFileSync(join(own, 'mine.yaml'), task)
    const suiteJson = {
      ...{ name: 'mine', version: '1.0.0', description: 'Mine.', answerFormat: 3 },
      tasks: [{ task: 'mine.yaml' }],
      ...more,
    }
    writeFileSync(join(own, 'suite.json'), JSON.stringify(suiteJson))
    return loadSuite(own)
  }

  it('may name one family and its difficulty', async () => {
    const mine = await load('dataset_kwargs: {family: trace, difficulty: 4}\n')
    const items = [0, 1, 2].map((item) => generatedItem(mine, { task: 0, item }))
    expect(items.map((item) => item?.placed.id)).toEqual(['trace/4/0', 'trace/4/1', 'trace/4/2'])
  })

  it('asks in turns of a chat where the suite wants that', async () => {
    const mine = await load('dataset_kwargs: {family: weekday}\n', { chat: 'multi-turn' })
    const prompt = mine.tasks[0]?.task.item(0).requests[0]
    expect(prompt?.kind === 'generate' && prompt.prompt).toMatchObject([
      {
        role: 'user',
        content: expect.stringMatching(/^Answer with the letter only\.\n\nQuestion: /u),
      },
      { role: 'assistant' },
      { role: 'user' },
      { role: 'assistant' },
      { role: 'user' },
    ])
  })

  it('has the digest of its settings: another family is another suite', async () => {
    const one = await load('dataset_kwargs: {family: trace}\n')
    const other = await load('dataset_kwargs: {family: stack}\n')
    expect(one.digest).not.toBe(other.digest)
  })

  it.each([
    ['', /dataset_kwargs must name a family, or a list of families/u],
    ['dataset_kwargs: {family: trace, families: [stack]}\n', /must name a family, or a list/u],
    ['dataset_kwargs: {family: tracer}\n', /no family 'tracer', did you mean 'trace'/u],
    ['dataset_kwargs: {families: []}\n', /must have a list of families/u],
    ['dataset_kwargs: {family: trace, difficulty: 9}\n', /"trace" has levels 1 to 4/u],
    ['dataset_kwargs: {family: trace, difficulty: hard}\n', /a level from 1, not 'hard'/u],
    ['dataset_kwargs: {family: trace, level: 2}\n', /unknown key 'level'/u],
  ])('is refused with the place in the file: %s', async (kwargs, message) => {
    await expect(load(kwargs)).rejects.toMatchObject({ code: 'SUITE', message })
    await expect(load(kwargs)).rejects.toMatchObject({ message: /mine\.yaml:\d+:\d+/u })
  })

  it('is refused where answers would not be texts', async () => {
    const wanted = load('dataset_kwargs: {family: trace}\n', {}, 'loglikelihood')
    await expect(wanted).rejects.toMatchObject({ message: /answered in text/u })
  })
})
