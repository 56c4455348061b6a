import type { Item, Prompt } from '../item/index.ts'
import { plainPrompt } from '../lm-eval/index.ts'
import type { Suite } from '../suite/index.ts'

/** What a suite's prompts ask for. */
export interface AnswerBook {
  find(prompt: string): Entry | undefined
  /** Looks for a prompt that is not found in runs that began since. Default: there are none. */
  learn?(prompt: string): Promise<void>
}

export interface Entry {
  readonly task: number
  readonly item: number
  /** An answer that scores. */
  readonly right: string
  /** Answers to other items of the task, none of them right here. */
  readonly wrong: readonly string[]
}

/** Wrong answers an entry offers to choose from. */
const wrongOffered = 5

/** Reads every prompt of a suite once and remembers what it asks for. */
export function answerBook(suite: Suite): AnswerBook {
  const entries = new Map<string, Entry>()
  for (const [taskIndex, { task }] of suite.tasks.entries()) {
    const accepted = Array.from({ length: task.size }, (_, index) => task.item(index).accepted)
    for (let index = 0; index < task.size; index++) {
      const prompt = firstPrompt(task.item(index))
      const [right] = accepted[index] ?? []
      if (prompt === undefined || right === undefined) continue
      const wrong = otherAnswers(accepted, index)
      entries.set(plainPrompt(prompt), { task: taskIndex, item: index, right, wrong })
    }
  }
  return { find: (prompt) => entries.get(prompt) }
}

function firstPrompt({ requests: [request] }: Item): Prompt | undefined {
  return request?.kind === 'generate' ? request.prompt : undefined
}

function otherAnswers(accepted: readonly (readonly string[])[], index: number): string[] {
  const right = new Set((accepted[index] ?? []).map((answer) => answer.toLowerCase()))
  const wrong = new Set<string>()
  for (let step = 1; step < accepted.length && wrong.size < wrongOffered; step++) {
    const candidate = accepted[(index + step * 7) % accepted.length]?.[0]
    if (candidate !== undefined && !right.has(candidate.toLowerCase())) wrong.add(candidate)
  }
  return [...wrong]
}
