import { describe, expect, it } from 'vitest'
import { openNode, systemClock } from '../../src/node/index.ts'
import { requireAskable } from '../../src/run/require-askable.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { folderWith } from '../lm-eval/folder.ts'
import { echoing, serveToy, type Traits } from '../node/likelihood/toy-server.ts'
import { ScriptedNode } from '../support/scripted-node.ts'

const multipleChoice = `
output_type: multiple_choice
doc_to_text: "{{q}} ="
doc_to_choice: ["3", "4"]
doc_to_target: 1
`
const generating = 'doc_to_text: "{{q}} ="\ndoc_to_target: "4"\n'

function suiteOf(task: string, yaml: string, chat = 'none') {
  return loadSuite(
    folderWith({
      'task.yaml': `task: ${task}\ndataset_path: json
dataset_kwargs: {data_files: {test: data.jsonl}}
test_split: test
${yaml}`,
      'data.jsonl': '{"q": "2 + 2"}\n',
      'suite.json': JSON.stringify({
        name: 'small',
        version: '1.0.0',
        description: 'One item.',
        answerFormat: 3,
        chat,
        tasks: [{ task: 'task.yaml' }],
      }),
    }),
  )
}

/** What is said of a node when it is to be asked a suite; undefined when it can be. */
async function refusal(traits: Partial<Traits>, task: string, yaml: string, chat?: string) {
  await using server = await serveToy({ ...echoing, ...traits })
  const node = openNode({ url: server.url, protocol: 'chat', model: undefined }, { concurrency: 1 })
  const { signal } = new AbortController()
  const suite = await suiteOf(task, yaml, chat)
  const error: unknown = await requireAskable(suite, node, signal).catch(
    (reason: unknown) => reason,
  )
  await node.close()
  return { error, relays: server.received.length }
}

describe('a suite that is about to be asked of a node', () => {
  it('may be, where the node offers what it needs', async () => {
    expect(await refusal({}, 'sums', multipleChoice)).toMatchObject({ error: undefined })
  })

  it('costs no relay here when the node is to write only', async () => {
    expect(await refusal({}, 'sums', generating)).toEqual({ error: undefined, relays: 0 })
  })

  it.each([
    ['mmlu_anatomy', 'ask the generative variant, mmlu_generative, which is another scale'],
    ['arc_challenge', 'ask the generative variant, arc_challenge_chat, which is another scale'],
    ['hellaswag', 'choose a suite whose tasks let the node write its answers'],
  ])('is refused with the way out where the node offers nothing: %s', async (task, next) => {
    const { error } = await refusal({ echo: 'ignored' }, task, multipleChoice)
    expect(error).toMatchObject({
      code: 'NODE_REFUSED',
      exitCode: 5,
      message: expect.stringContaining(`task '${task}' needs log-likelihoods`),
      next,
    })
  })

  it.each([
    ['without a context', `${multipleChoice}metric_list: [{metric: acc_mutual_info}]\n`],
    [
      'of whole texts',
      'output_type: loglikelihood_rolling\ndoc_to_text: ""\ndoc_to_target: "{{q}}"\n',
    ],
  ])(
    'is refused where prompts have no mark, when it needs log-likelihoods %s',
    async (what, yaml) => {
      expect(await refusal({}, 'sums', yaml)).toMatchObject({ error: undefined })
      expect(await refusal({ marked: false }, 'sums', yaml)).toMatchObject({
        error: {
          code: 'NODE_REFUSED',
          message: expect.stringContaining(`log-likelihoods ${what}`),
        },
      })
    },
  )

  it('may be asked without a mark for what has a context', async () => {
    expect(await refusal({ marked: false }, 'sums', multipleChoice)).toMatchObject({
      error: undefined,
    })
  })

  it('is refused when it is in chat form, which has no log-likelihoods', async () => {
    expect(await refusal({}, 'sums', multipleChoice, 'multi-turn')).toMatchObject({
      error: { code: 'SUITE', message: "task 'sums': chat messages have no log-likelihoods" },
      relays: 0,
    })
  })
})

/** A node that measures forced tokens, but none that is a part of a character. */
class Holding extends ScriptedNode {
  override async likelihoodSupport(): Promise<never> {
    const support = {
      kind: 'supported',
      method: 'forced-tokens',
      rolling: true,
      emptyContext: true,
    }
    return support as never
  }

  said: unknown = { ok: false, fault: { kind: 'malformed', detail: 'held back' } }

  override async logLikelihood(): Promise<never> {
    return this.said as never
  }
}

/** A suite of so many questions, one of which has a choice beyond ASCII. */
function suiteWith(size: number, beyond: number): Suite {
  const item = (index: number) => {
    if (index >= size) throw new RangeError(`no item ${index}`)
    const continuation = index === beyond ? ' \u00e9t\u00e9' : ' summer'
    return { requests: [{ kind: 'loglikelihood', context: 'Hot:', continuation }] }
  }
  return { tasks: [{ task: { name: 'seasons', size, item } }] } as unknown as Suite
}

describe('choices beyond ASCII', () => {
  const node = new Holding(systemClock, () => '')
  const require = (suite: Suite) => requireAskable(suite, node, new AbortController().signal)

  it('are looked for in the first two hundred items, and tried where tokens are forced', async () => {
    const refusal = 'log-likelihoods of choices such as "\u00e9t\u00e9"'
    await expect(require(suiteWith(5, 4))).rejects.toThrow(refusal)
    await expect(require(suiteWith(5, 0))).rejects.toThrow(refusal)
    await expect(require(suiteWith(201, 199))).rejects.toThrow(refusal)
    await expect(require(suiteWith(201, 200))).resolves.toBeUndefined()
    await expect(require(suiteWith(5, -1))).resolves.toBeUndefined()
    for (const said of [{ ok: true }, { ok: false, fault: { kind: 'timeout', detail: '' } }]) {
      node.said = said
      await expect(require(suiteWith(5, 4)), 'measured, or not answered').resolves.toBeUndefined()
    }
  })
})
