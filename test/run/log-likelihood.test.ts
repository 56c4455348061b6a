import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Sample } from '../../src/item/index.ts'
import { compileJudge } from '../../src/judge/index.ts'
import { openNode } from '../../src/node/index.ts'
import { askRequests } from '../../src/run/ask/ask-requests.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { folderWith } from '../lm-eval/folder.ts'
import { greedyText, oracle } from '../node/likelihood/toy-model.ts'
import { echoing, forcing, prefilling, serveToy } from '../node/likelihood/toy-server.ts'
import { chatReply, sendJson, serve } from '../node/server.ts'
import { HomeHere } from '../support/command-here.ts'
import { conductRun } from '../support/conduct.ts'

const choices = [
  [' Paris', 'Rome', 'the capital of France, of course', 'A'],
  ['Romeo', 'which Romeo?', 'B', 'France is Paris'],
  ['C', 'D', 'Rome, of course, is the capital', 'é'],
]

/** Questions with choices of very different lengths, so that acc and acc_norm differ. */
const documents = Array.from({ length: 12 }, (_, at) => ({
  question: `Which is the capital of ${['France', 'Rome', 'course', 'A'][at % 4]}, ${at}?`,
  choices: choices[at % 3] ?? [],
  answer: at % 4,
}))

const capitals = `
task: capitals
dataset_path: json
dataset_kwargs: {data_files: {test: data.jsonl}}
test_split: test
output_type: multiple_choice
doc_to_text: "Question: {{question}}\\nAnswer:"
doc_to_choice: choices
doc_to_target: answer
`

function suiteWith(
  entry: Readonly<Record<string, string>>,
  yaml = capitals,
  rows: readonly unknown[] = documents,
): string {
  return folderWith({
    'task.yaml': yaml,
    'data.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    'suite.json': JSON.stringify({
      name: 'toy',
      version: '1.0.0',
      description: 'A suite for a toy model.',
      answerFormat: 3,
      tasks: [{ task: 'task.yaml', ...entry }],
    }),
  })
}

/** Certifies by the real command; its samples are read back from the published transcript. */
async function certify(home: HomeHere, url: string, suite: string) {
  const args = ['certify', url, '--api', 'chat', '--suite', suite, '--reports', home.reports]
  const { code, stderr } = await home.run(args)
  const published = code === 0 ? readdirSync(home.reports, { recursive: true }) : []
  const transcript = published.map(String).find((name) => name.endsWith('.jsonl'))
  const lines =
    transcript && readFileSync(join(home.reports, transcript), 'utf8').trim().split('\n')
  const samples = (lines || []).map((line): Sample => JSON.parse(line))
  return { code, stderr, samples: samples.sort((one, other) => one.item - other.item) }
}

/** Asks and judges every item of a suite of one task. */
async function asked(url: string, folder: string) {
  const [share] = (await loadSuite(folder)).tasks
  if (!share) throw new Error('the suite has no task')
  const judge = compileJudge(share)
  const node = openNode({ url, protocol: 'chat', model: undefined }, { concurrency: 1 })
  const { signal } = new AbortController()
  const judged = []
  for (let at = 0; at < share.task.size; at++) {
    const item = share.task.item(at)
    const answers = await askRequests(node, item.requests, { signal })
    if (!answers.ok) throw new Error(`item ${at}: ${answers.fault.detail}`)
    judged.push({ ...answers.record, ...judge(item, answers.record) })
  }
  await node.close()
  return judged
}

/** The first of the highest, as `numpy.argmax`. */
function argmax(values: readonly number[]): number {
  return values.indexOf(Math.max(...values))
}

function expectedScores(length: (choice: string) => number): number[] {
  return documents.map(({ question, choices, answer }) => {
    const likelihoods = choices.map((choice) => {
      const context = `Question: ${question}\nAnswer:`
      return oracle(context, ` ${choice}`).logLikelihood / length(choice)
    })
    return argmax(likelihoods) === answer ? 1 : 0
  })
}

describe('a multiple-choice task file', () => {
  const byMetric = {
    acc: expectedScores(() => 1),
    acc_norm: expectedScores((choice) => [...choice].length),
  }

  it('is a test that can tell the two metrics apart', () => {
    expect(byMetric.acc).not.toEqual(byMetric.acc_norm)
    expect(new Set([...byMetric.acc, ...byMetric.acc_norm])).toEqual(new Set([0, 1]))
  })

  it.each([
    ['echo', 'acc', echoing],
    ['echo', 'acc_norm', echoing],
    ['prefill', 'acc', prefilling],
    ['forced tokens', 'acc_norm', forcing],
  ] as const)('is asked by %s and has the %s of the oracle', async (_method, metric, traits) => {
    await using server = await serveToy(traits)
    const samples = await asked(server.url, suiteWith({ metric }))
    expect(samples.map(({ score }) => score)).toEqual(byMetric[metric])
  })

  it('is certified by the command, which keeps every log-likelihood', async () => {
    using home = new HomeHere()
    await using server = await serveToy(forcing)
    const suite = suiteWith({ metric: 'acc_norm' })
    const { code, stderr, samples } = await certify(home, server.url, suite)
    expect(code, stderr).toBe(0)
    expect(samples.map(({ score }) => score)).toEqual(byMetric.acc_norm)
    const kept = documents.map(({ question, choices }) =>
      choices.map((choice) => oracle(`Question: ${question}\nAnswer:`, ` ${choice}`)),
    )
    expect(
      samples.map(({ responses }) => responses.map((response) => JSON.parse(response))),
    ).toEqual(
      kept.map((row) =>
        row.map((one) => ({ ...one, logLikelihood: expect.closeTo(one.logLikelihood, 9) })),
      ),
    )
  })

  it('is refused at once by a node that only chats: exit 5, naming the task', async () => {
    using home = new HomeHere()
    await using server = await serve((response, { path }) =>
      path.endsWith('/chat/completions')
        ? sendJson(response, chatReply('A'))
        : sendJson(response, { error: { message: 'no such route' } }, 404),
    )
    const { code, stderr } = await certify(home, server.url, suiteWith({}))
    expect(code).toBe(5)
    const [line, ...others] = stderr.split('\n').filter((text) => text.startsWith('error '))
    expect(line).toContain(`${server.url}: task 'capitals' needs log-likelihoods`)
    expect(line).toContain('HTTP status 404')
    expect(others).toEqual([])
    expect(stderr).toContain('choose a suite whose tasks let the node write its answers')
    expect(server.received.length, 'only the examination').toBeLessThan(5)
  })

  it('that the node stops to answer item by item is missing there, never chance', async () => {
    await using toy = await serveToy(echoing)
    await using server = await serve(async (response, { method, path, body }) => {
      if (method === 'GET') return sendJson(response, { data: [] })
      const cut = body.includes(', 7?') ? body.replace('"echo":true', '"echo":false') : body
      const reply = await fetch(`${toy.url}${path}`, { method, body: cut })
      sendJson(response, await reply.text(), reply.status)
    })
    const suite = await loadSuite(suiteWith({}))
    const { samples } = await conductRun({ url: server.url, suite, concurrency: 1 })
    expect(samples).toHaveLength(12)
    expect(samples.filter(({ outcome }) => outcome === 'missing')).toMatchObject([
      { item: 7, reason: 'malformed', score: 0, responses: [] },
    ])
  })
})

describe('a log-likelihood task file', () => {
  it('is scored by whether the target is what greedy decoding gives', async () => {
    const yaml = `
task: last_words
dataset_path: json
dataset_kwargs: {data_files: {test: data.jsonl}}
test_split: test
output_type: loglikelihood
doc_to_text: context
doc_to_target: target
`
    const context = 'The capital of France is'
    const targets = [' Paris', ' A', greedyText(context, 1), '日本', greedyText(context, 2)]
    const rows = targets.map((target) => ({ context, target }))
    await using server = await serveToy(echoing)
    const samples = await asked(server.url, suiteWith({ metric: 'acc' }, yaml, rows))
    const expected = rows.map(({ target }) => (oracle(context, target).greedy ? 1 : 0))
    expect(new Set(expected)).toEqual(new Set([0, 1]))
    expect(samples.map(({ score }) => score)).toEqual(expected)
  })
})
