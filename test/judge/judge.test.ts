import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileJudge } from '../../src/judge/judge.ts'
import { readResponse, writeLikelihood } from '../../src/lm-eval/score/response.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { folderWith } from '../lm-eval/folder.ts'

/** The first task of a suite of one task file, with a row of data. */
async function taskOf(yaml: string, entry: Readonly<Record<string, string>> = {}, chat = 'none') {
  const suite = await loadSuite(
    folderWith({
      'task.yaml': `${yaml}
dataset_path: json
dataset_kwargs: {data_files: {test: data.jsonl}}
test_split: test
`,
      'data.jsonl': '{"q": "2 + 2", "a": "4", "choices": ["3", "4"], "gold": 1}\n',
      'suite.json': JSON.stringify({
        name: 'small',
        version: '1.0.0',
        description: 'One item.',
        answerFormat: 3,
        chat,
        tasks: [{ task: 'task.yaml', ...entry }],
      }),
    }),
  )
  const [share] = suite.tasks
  if (!share) throw new Error('the suite has no task')
  return share
}

const sums = `
task: sums
doc_to_text: "{{q}} ="
doc_to_target: a
filter_list:
  - {name: strict, filter: [{function: regex, regex_pattern: '#### (\\d+)'}, {function: take_first}]}
  - {name: loose, filter: [{function: regex, regex_pattern: '(\\d+)'}, {function: take_first}]}
`
const pick = `
task: pick
output_type: multiple_choice
doc_to_text: "{{q}} ="
doc_to_choice: choices
doc_to_target: gold
`

/** Judges answers to the only item. */
async function judged(
  yaml: string,
  entry: Readonly<Record<string, string>>,
  responses: readonly string[],
  finish: string | null = 'stop',
) {
  const share = await taskOf(yaml, entry)
  return compileJudge(share)(share.task.item(0), { responses, finish })
}

describe('answers judged by the filters of the task file', () => {
  it('are unparsed when a filter would take for ever, and the next answer is read as ever', async () => {
    const slow = sums.replace("'(\\d+)'", "'(?:a+)+b'")
    const share = await taskOf(slow, { filter: 'loose' })
    const judge = compileJudge(share)
    const answer = (text: string) =>
      judge(share.task.item(0), { responses: [text], finish: 'stop' })
    expect(answer(`${'a'.repeat(60)}`)).toEqual({
      outcome: 'unparsed',
      reason: "the task's filters took longer than 2 s",
      score: 0,
      extracted: null,
    })
    expect(answer('#### 5')).toMatchObject({ reason: null })
  })

  it.each([
    ['the first filter, where the suite names none', {}, 'So 5 is #### 4', 'correct', '4'],
    ['the filter that the suite names', { filter: 'loose' }, 'So 5 is #### 4', 'incorrect', '5'],
    ['a filter that finds nothing', {}, 'four', 'unparsed', null],
  ])('%s', async (_what, entry, response, outcome, extracted) => {
    expect(await judged(sums, entry, [response])).toEqual({
      outcome,
      extracted,
      reason: null,
      score: outcome === 'correct' ? 1 : 0,
    })
  })

  it('a wrong answer that was cut off is truncated', async () => {
    expect(await judged(sums, {}, ['So 5'], 'length')).toMatchObject({ outcome: 'truncated' })
  })
})

describe('log-likelihoods', () => {
  const likelihoods = (...values: readonly number[]) =>
    values.map((logLikelihood) => writeLikelihood({ logLikelihood, tokens: 1, greedy: false }))

  it('are judged by the metric of the task file, also when read back from a sample', async () => {
    const stored = likelihoods(-2, -1)
    expect(await judged(pick, {}, stored, null)).toMatchObject({ outcome: 'correct', score: 1 })
    expect(await judged(pick, {}, stored.toReversed(), null)).toMatchObject({
      outcome: 'incorrect',
      score: 0,
    })
  })

  it('are kept to the last bit', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, max: 0 }),
        fc.boolean(),
        (logLikelihood, greedy) => {
          const request = { kind: 'loglikelihood', context: '', continuation: 'x' } as const
          const stored = writeLikelihood({ logLikelihood: logLikelihood + 0, tokens: 3, greedy })
          expect(readResponse(request, stored)).toMatchObject({
            logLikelihood: logLikelihood + 0,
            greedy,
          })
        },
      ),
    )
  })

  it.each([
    ['no JSON', 'four', /JSON/u],
    ['another shape', '{"logLikelihood": "-1"}', /must be|is missing/u],
  ])('that were tampered with are refused: %s', async (_what, response, message) => {
    await expect(judged(pick, {}, [response, response], null)).rejects.toMatchObject({
      code: 'DATA',
      message: expect.stringMatching(message),
    })
  })
})

describe('a task that cannot be judged', () => {
  const likelihoodTask = `
task: words
output_type: loglikelihood
doc_to_text: "{{q}} ="
doc_to_target: a
`
  it.each([
    ['an unknown metric', sums, { metric: 'bleu' }, /'sums': metric 'bleu'.*no score from 0 to 1/u],
    ['an unknown filter', sums, { filter: 'lose' }, /'sums': .*under filter 'lose'/u],
    ['a metric that is no share', likelihoodTask, {}, /'words': metric 'perplexity'/u],
    ['an answer format for log-likelihoods', pick, { answer: 'letter' }, /'pick': no 'answer'/u],
    [
      'rolling log-likelihoods, which have no score from 0 to 1',
      likelihoodTask.replace('loglikelihood', 'loglikelihood_rolling'),
      {},
      /'words': metric 'word_perplexity'/u,
    ],
  ])('is refused before anything is asked: %s', async (_what, yaml, entry, message) => {
    const share = await taskOf(yaml, entry)
    const error = expect.objectContaining({
      code: 'SUITE',
      message: expect.stringMatching(message),
    })
    expect(() => compileJudge(share)).toThrow(error)
  })
})
