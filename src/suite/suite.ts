import type { Task } from '../item/index.ts'
import type { TaskTree } from '../lm-eval/index.ts'
import { isGeneratedTask } from './generated/index.ts'
import { isPictureTask } from './pictures/index.ts'
import type { Answer, ChatForm, SuiteFile, SuiteFileEntry } from './schema.ts'

/** A task with its share in the suite. */
export interface SuiteTask {
  readonly task: Task
  /** Share in the composite score; a group's weight is spread over its tasks. */
  readonly weight: number
  /** undefined: the task file's own filters decide. */
  readonly answer: Answer | undefined
  readonly metric: string | undefined
  readonly filter: string | undefined
  /** Column that must not hold a value twice. */
  readonly unique: string | undefined
  /** Measured errors of what scores the task; undefined where its scorer makes none. */
  readonly rates: SuiteFileEntry['rates']
}

/** A loaded suite; read-only. */
export interface Suite {
  readonly directory: string
  readonly name: string
  readonly version: string
  readonly description: string
  readonly answerFormat: number
  /** Seed of the few-shot draws. */
  readonly fewshotSeed: number
  readonly mode: 'repaired' | 'strict'
  readonly chat: ChatForm
  readonly systemInstruction: string | undefined
  /** Canaries that are asked beside a run. */
  readonly canaries: number
  /** Whether transcripts must not show what was asked and answered. */
  readonly heldBack: boolean
  readonly tasks: readonly SuiteTask[]
  /** The tasks and groups that `suite.json` names; `tasks` are their leaves. @internal */
  readonly trees: readonly TaskTree[]
  /** What looks at pictures; undefined where none are asked for. */
  readonly scorer: SuiteFile['scorer']
  /** SHA-256 over every byte that can change a score, lower-case hex. */
  readonly digest: string
}

/** The suite with the items of a run, where they are generated. @param runSeed the seed of the run */
export function suiteOfRun(suite: Suite, runSeed: string): Suite {
  const tasks = suite.tasks.map((share) =>
    isGeneratedTask(share.task) || isPictureTask(share.task)
      ? { ...share, task: share.task.ofRun(runSeed) }
      : share,
  )
  return { ...suite, tasks }
}

/** Whether a suite asks other items in every run. */
export function isFresh({ tasks }: Suite): boolean {
  return tasks.some(({ task }) => isGeneratedTask(task) || isPictureTask(task))
}

/** Whether a suite asks for pictures. */
export function asksForPictures({ tasks }: Suite): boolean {
  return tasks.some(({ task }) => isPictureTask(task))
}
