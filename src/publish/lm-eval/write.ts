import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeError, IqError } from '../../errors/index.ts'
import { dumpsJson } from '../../lm-eval/index.ts'
import { conclude, type Session } from '../../run/index.ts'
import { evaluateRun } from './evaluate.ts'
import { modelName, runResults, sanitized } from './run-results.ts'
import { sampleLines } from './sample-lines.ts'
import { taskResults } from './task-results.ts'

/**
 * Writes a run as lm-eval writes its own: `results_<date>.json` and one `samples_<task>_<date>.jsonl`
 * for each task, in a folder named after the model. Every answer is scored by the filters and
 * metrics of its task file, also where the suite reads answers in another way. An item without an
 * answer counts as wrong.
 * @returns the files written
 * @throws IqError `DISK`; `SUITE` when a task file's scoring cannot be run
 */
export async function writeLmEval(session: Session, out: string): Promise<readonly string[]> {
  const evaluated = await evaluateRun(session)
  const tasks = new Map(evaluated.map((one) => [one.task.name, one] as const))
  const model = modelName(session, [...(await conclude(session)).summary.models])
  const results = new Map([
    ...taskResults(tasks, session.suite.trees),
    ...runResults(session, tasks, model),
  ])
  const folder = join(out, sanitized(model))
  const date = dateOf(session.run.finished ?? session.run.started)
  try {
    await mkdir(folder, { recursive: true })
    const path = join(folder, `results_${date}.json`)
    await writeFile(path, dumpsJson(results, { indent: 2 }))
    const files = [path]
    for (const task of evaluated) {
      const path = join(folder, `samples_${sanitized(task.task.name)}_${date}.jsonl`)
      await writeFile(path, sampleLines(task))
      files.push(path)
    }
    return files
  } catch (cause) {
    throw new IqError('DISK', `${folder}: cannot be written: ${describeError(cause)}`, { cause })
  }
}

/** As Python's `isoformat` with `:` replaced: `2026-11-22T17-31-56.258000`. */
function dateOf(time: string): string {
  return time.replace(/Z$/u, '000').replaceAll(':', '-')
}
