/**
 * The reference harness and ours side by side in one run: the same suite asked of the same made-up
 * node, wall time from start to report, then prompts, targets, answers and scores compared. Needs
 * `lm_eval` on PATH and says so where there is none.
 *
 *   node bench/lm-eval.ts [--suite folder] [--in-place] [--items 2000] [--limit n] [--concurrency 64]
 *
 * Without --suite a chat suite of --items 5-shot items. The reference runs what `suites export`
 * writes, or with --in-place the task files themselves, from inside the suite's folder.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadSuite } from '../src/suite/index.ts'
import { compareResults, differentSamples } from './support/compare-results.ts'
import { writeLargeSuite } from './support/large-suite.ts'

const { values } = parseArgs({
  options: {
    suite: { type: 'string' },
    'in-place': { type: 'boolean', default: false },
    items: { type: 'string', default: '2000' },
    limit: { type: 'string' },
    concurrency: { type: 'string', default: '64' },
  },
})

if (spawnSync('lm_eval', ['--help']).error) {
  console.log('lm_eval is not on PATH: there is nothing to compare with')
  process.exit(0)
}

const folder = mkdtempSync(join(tmpdir(), 'iqchains-bench-'))
const suiteFolder = resolve(
  values.suite ?? writeLargeSuite(join(folder, 'large'), Number(values.items), 5, 'multi-turn'),
)
const suite = await loadSuite(suiteFolder)
const chat = suite.chat !== 'none'
const limit = values.limit === undefined ? [] : ['--limit', values.limit]
await using node = await startNode()

const exported = join(folder, 'exported')
if (!values['in-place']) iqchains('suites', 'export', suiteFolder, exported)
const theirs = timed(() => askReference(values['in-place'] ? suiteFolder : exported))
const ours = timed(askOurs)
const written = ours + timed(writeOurs)
const times = (one: number) => `${(theirs / one).toFixed(1)} times as long`
console.log(
  `iqchains  ${ours.toFixed(1)} s to the report, ${written.toFixed(1)} s with its result files`,
)
console.log(`lm_eval   ${theirs.toFixed(1)} s, ${times(ours)} and ${times(written)}`)

const same = compareResults(resultsIn('ours'), resultsIn('theirs'))
for (const line of same.lines) console.log(line)
const others = suite.tasks.flatMap(({ task: { name } }) => {
  const lines = differentSamples(samplesIn('ours', name), samplesIn('theirs', name))
  return lines.map((line) => `${name}: ${line}`)
})
for (const line of others) console.log(line)
const equal = same.equal && others.length === 0
console.log(equal ? 'all hashes, answers read and scores are equal' : 'THERE ARE DIFFERENCES')
rmSync(folder, { recursive: true, force: true })
process.exitCode = equal ? 0 : 1

function askReference(cwd: string): void {
  const route = chat ? 'chat/completions' : 'completions'
  const model = [
    `model=made-up,base_url=${node.url}/v1/${route},num_concurrent=${values.concurrency}`,
    `tokenizer_backend=${chat ? 'None' : 'remote'},max_length=1000000`,
  ].join(',')
  const tasks = suite.trees.map(({ name }) => name).join(',')
  const turns = suite.chat === 'single-turn' ? 'false' : 'true'
  const { systemInstruction: instruction } = suite
  run(cwd, 'lm_eval', [
    ...['run', '--model', chat ? 'local-chat-completions' : 'local-completions'],
    ...['--model_args', model, '--include_path', '.', '--tasks', tasks, ...limit],
    ...['--seed', `0,1234,1234,${suite.fewshotSeed}`],
    ...(chat ? ['--apply_chat_template', '--fewshot_as_multiturn', turns] : []),
    ...(instruction === undefined ? [] : ['--system_instruction', instruction]),
    ...['--output_path', join(folder, 'theirs'), '--log_samples'],
  ])
}

function askOurs(): void {
  const tiers = join(folder, 'tiers.json')
  writeFileSync(tiers, undecidedTiers())
  iqchains(
    ...[
      'certify',
      node.url,
      '--api',
      chat ? 'chat' : 'completions',
      '--model',
      'made-up',
      ...runs(),
    ],
    ...['--suite', suiteFolder, '--tiers', tiers, '--seed', 'bench', ...limit],
    ...['--concurrency', values.concurrency, '--compat', 'strict'],
    ...['--keys', join(folder, 'keys'), '--reports', join(folder, 'reports')],
  )
}

function writeOurs(): void {
  iqchains('report', ...runs(), '--format', 'lm-eval', '--out', join(folder, 'ours'))
}

function runs(): readonly string[] {
  return ['--runs', join(folder, 'runs')]
}

/** Tiers that another suite decides, so that every item is asked. */
function undecidedTiers(): string {
  const text = readFileSync(resolve(import.meta.dirname, '../tiers.json'), 'utf8')
  return text.replace(/"name": "starter"/gu, '"name": "another"')
}

function iqchains(...args: readonly string[]): void {
  run(folder, process.execPath, [resolve(import.meta.dirname, '../bin/iqchains.js'), ...args])
}

function run(cwd: string, command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, HF_HUB_OFFLINE: '1', HF_DATASETS_CACHE: join(folder, 'datasets') },
  })
  if (status !== 0)
    throw new Error(`${command} ${args[0]} ended with ${status}:\n${stderr.slice(-4000)}`)
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

function samplesIn(folderName: string, task: string): string {
  const [path = ''] = globSync(join(folder, folderName, `**/samples_${task}_2*.jsonl`))
  return readFileSync(path, 'utf8')
}

function resultsIn(name: string): unknown {
  const [path = ''] = globSync(join(folder, name, '**/results_*.json'))
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** In a process of its own, so that it shares no core with either harness. */
async function startNode() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'deterministic-node.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = await once(child.stdout, 'data')
  return {
    url: `http://127.0.0.1:${String(port).trim()}`,
    async [Symbol.asyncDispose]() {
      child.kill()
      await once(child, 'exit')
    },
  }
}
