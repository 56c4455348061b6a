import { sha256Hex } from '../../digest/index.ts'
import type { PyDict, PyValue } from '../../lm-eval/index.ts'
import { sampleHashes, taskHash } from '../../lm-eval/index.ts'
import type { Session } from '../../run/index.ts'
import type { EvaluatedTask } from './evaluate.ts'

/** lm-eval's names for the protocols; it has none for TGI. */
const modelTypes = {
  chat: 'local-chat-completions',
  completions: 'local-completions',
  tgi: 'text-generation-inference',
  images: 'images',
  sdapi: 'images',
  'hf-image': 'images',
} as const

/** What lm-eval calls the model: as it was asked for, as it calls itself, or where it is. */
export function modelName({ run }: Session, reported: readonly string[]): string {
  const { model, url } = run.frozen.node
  return model ?? reported[0] ?? new URL(url).host
}

/** The part of lm-eval's `results_*.json` that tells how the run was made; `harness` is ours. */
export function runResults(
  session: Session,
  tasks: ReadonlyMap<string, EvaluatedTask>,
  model: string,
): PyDict {
  const { run, suite } = session
  const { frozen } = run
  const instruction = suite.systemInstruction ?? null
  const started = Date.parse(run.started)
  const finished = run.finished === null ? started : Date.parse(run.finished)
  const type = modelTypes[frozen.node.protocol]
  const turns = suite.chat === 'none' ? null : suite.chat === 'multi-turn'
  return dict([
    [
      'config',
      dict([
        ['model', type],
        [
          'model_args',
          dict([
            ['model', model],
            ['base_url', frozen.node.url],
          ]),
        ],
        ['batch_size', 1n],
        ['batch_sizes', []],
        ['device', null],
        ['use_cache', null],
        ['limit', frozen.limit],
        ['bootstrap_iters', 100_000n],
        ['gen_kwargs', dict([])],
        ['random_seed', 0n],
        ['numpy_seed', 1234n],
        ['torch_seed', 1234n],
        ['fewshot_seed', BigInt(suite.fewshotSeed)],
      ]),
    ],
    ['git_hash', null],
    ['date', started / 1000],
    ['task_hashes', dict(Array.from(tasks, ([name, task]) => [name, hashOf(task)]))],
    ['model_source', type],
    ['model_name', model],
    ['model_name_sanitized', sanitized(model)],
    ['system_instruction', instruction],
    ['system_instruction_sha', instruction === null ? null : sha256Hex(instruction)],
    ['fewshot_as_multiturn', turns],
    ['chat_template', null],
    ['chat_template_sha', null],
    ['total_evaluation_time_seconds', String((finished - started) / 1000)],
    [
      'harness',
      dict([
        ['name', frozen.harness.name],
        ['version', frozen.harness.version],
        ['run', run.id],
        ['suite_digest', suite.digest],
        ['mode', suite.mode],
      ]),
    ],
  ])
}

/** A model's name as a folder (lm-eval's `sanitize_model_name`). */
export function sanitized(model: string): string {
  return model.replace(/["<>:/|\\?*[\]]+/gu, '__')
}

function hashOf({ task, items }: EvaluatedTask): string {
  const hashes = items.map(({ item }) => sampleHashes(item))
  return taskHash(task.config.filter_list.flatMap(() => hashes))
}

function dict(entries: Iterable<readonly [string, PyValue]>): PyDict {
  return new Map<PyValue, PyValue>(entries)
}
