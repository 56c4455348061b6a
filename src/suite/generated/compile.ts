import { IqError } from '../../errors/index.ts'
import type { GenerationSettings, Prompt } from '../../item/index.ts'
import {
  generationSettings,
  type TaskConfig,
  type TaskSettings,
  withSettings,
} from '../../lm-eval/index.ts'
import {
  examplesFor,
  type FamilyPrompt,
  fittingPrompt,
  type PlacedItem,
  rightAnswer,
  type Stream,
  streamItem,
} from '../families/index.ts'
import type { ChatForm } from '../schema.ts'
import { poolSeed, publicRunSeed } from './pool-seed.ts'
import { readStream } from './read-stream.ts'
import type { GeneratedItem, GeneratedTask } from './types.ts'

/** Whether the items of a task file are generated: `dataset_path: generate`. */
export function isGenerated({ dataset_path }: TaskConfig): boolean {
  return dataset_path === 'generate'
}

/**
 * Compiles a task whose items are generated: those of the public seed, until `ofRun` gives those of a run.
 * @throws IqError `SUITE` naming what of the task file cannot be generated
 */
export function compileGenerated(given: TaskConfig, settings: TaskSettings = {}): GeneratedTask {
  const config = withSettings(given, settings)
  if (config.output_type !== 'generate_until' || config.generation_kwargs === undefined) {
    throw new IqError('SUITE', `${config.place}: generated items are answered in text`, {
      next: 'set output_type to generate_until',
    })
  }
  const { mode = 'repaired' } = settings
  const parts: Parts = {
    config,
    stream: readStream(config),
    generation: generationSettings(config.generation_kwargs, config.task, mode),
    prompts: promptMaker(config, settings),
  }
  return taskOf(parts, publicRunSeed)
}

/** What a task is made of, whatever the run. */
interface Parts {
  readonly config: TaskConfig
  readonly stream: Stream
  readonly generation: GenerationSettings
  readonly prompts: (placed: PlacedItem, index: number) => Prompt
}

function taskOf(parts: Parts, runSeed: string): GeneratedTask {
  const { config, stream, generation, prompts } = parts
  const seed = poolSeed(runSeed)
  return {
    family: 'generated',
    name: config.task,
    size: stream.size,
    generates: true,
    deviations: [],
    config,
    cells: stream.cells,
    settings: generation,
    cellOf: (index) => stream.place(index).cell,
    ofRun: (otherSeed) => taskOf(parts, otherSeed),
    request: (placed, index) => ({
      kind: 'generate',
      prompt: prompts(placed, index),
      settings: generation,
    }),
    item(index): GeneratedItem {
      if (!Number.isInteger(index) || index < 0 || index >= stream.size) {
        throw new RangeError(`task '${config.task}' has ${stream.size} items, not item ${index}`)
      }
      const placed = streamItem(stream, seed, index)
      const { expected } = placed
      return {
        family: 'generated',
        index,
        placed,
        requests: [this.request(placed, stream.place(index).index)],
        accepted: expected.kind === 'text' ? expected.accepted : [rightAnswer(placed)],
        letters: expected.kind === 'letter' ? expected.choices.length : undefined,
      }
    },
  }
}

/** Shows as many of the task's examples as fit. */
function promptMaker(config: TaskConfig, settings: TaskSettings): Parts['prompts'] {
  const { systemInstruction, chat = 'none', fits = () => true } = settings
  const shots = config.num_fewshot ?? 0
  const spoken = (prompt: FamilyPrompt) => inForm(prompt, chat, systemInstruction)
  return (placed, index) =>
    spoken(
      fittingPrompt(placed, examplesFor(placed, index, shots), (prompt) => fits(spoken(prompt))),
    )
}

function inForm(
  { text, chat }: FamilyPrompt,
  form: ChatForm,
  instruction: string | undefined,
): Prompt {
  if (form === 'none') return instruction === undefined ? text : `${instruction}${text}`
  const system =
    instruction === undefined ? [] : [{ role: 'system', content: instruction } as const]
  const turns = form === 'multi-turn' ? chat : [{ role: 'user', content: text } as const]
  return [...system, ...turns]
}
