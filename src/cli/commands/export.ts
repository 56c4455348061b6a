import { IqError } from '../../errors/index.ts'
import { exportSuite, isFresh, loadSuite, publicRunSeed, type Suite } from '../../suite/index.ts'
import { createOutput } from '../terminal/output.ts'

interface ExportOptions {
  readonly seed?: string
  readonly items: number
  readonly json?: boolean
}

/** `suites export <suite> <folder>` */
export async function exportCommand(
  nameOrFolder: string,
  folder: string,
  options: ExportOptions,
): Promise<void> {
  const output = createOutput(options)
  const suite = await loadSuite(nameOrFolder)
  const { seed, items } = options
  if (seed !== undefined && !isFresh(suite)) {
    throw new IqError('USAGE', `${suite.name} asks the same items always: a seed changes none`, {
      next: 'leave out --seed',
    })
  }
  const run = { seed: seed ?? publicRunSeed, items }
  const { entry, files } = await exportSuite(suite, folder, run)
  output.event('exported', { folder, entry, files, digest: suite.digest })
  output.result(`${suite.name} ${suite.version}: ${files.length} files in ${folder}\n`)
  output.note(`run them there: cd ${folder} && ${command(suite, entry)}`)
}

/** The command line of lm-eval that asks what the suite asks. */
function command({ chat, fewshotSeed, systemInstruction }: Suite, entry: string): string {
  const form = chat === 'none' ? [] : ['--apply_chat_template']
  const turns = chat === 'single-turn' ? ['--fewshot_as_multiturn false'] : []
  const instruction =
    systemInstruction === undefined
      ? []
      : [`--system_instruction '${systemInstruction.replaceAll("'", `'\\''`)}'`]
  const seed = `--seed 0,1234,1234,${fewshotSeed}`
  return [
    'lm_eval run --include_path . --tasks',
    entry,
    ...form,
    ...turns,
    ...instruction,
    seed,
  ].join(' ')
}
