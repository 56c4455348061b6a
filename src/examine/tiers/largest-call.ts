import { plainPrompt } from '../../lm-eval/index.ts'
import { isFresh, isGeneratedTask, type Suite } from '../../suite/index.ts'
import { callOf } from '../limits/index.ts'

/** The largest of the relays that a suite takes. */
export interface LargestCall {
  /** Of the longest prompt, by o200k_base. */
  readonly tokens: number
  /** The task that has it. */
  readonly task: string
  /** Tokens of one answer that are asked for at most. */
  readonly answerTokens: number
}

/** Items of a generated task that stand for all of it. */
const generatedLooked = 200
/** Prompts whose tokens are counted: those with the most bytes, one of which has the most tokens. */
const counted = 8

/** The largest relay that a suite takes, without asking a node. */
export async function largestCall(suite: Suite): Promise<LargestCall> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
  let longest: { readonly text: string; readonly task: string }[] = []
  let answerTokens = 0
  for (const { task } of suite.tasks) {
    const looked = isFresh(suite) && isGeneratedTask(task) ? generatedLooked : task.size
    for (let index = 0; index < Math.min(looked, task.size); index++) {
      for (const request of task.item(index).requests) {
        const call = callOf(request)
        answerTokens = Math.max(answerTokens, call.answerTokens)
        const text = plainPrompt(call.prompt)
        if (longest.length === counted && text.length <= (longest.at(-1)?.text.length ?? 0))
          continue
        longest = [...longest, { text, task: task.name }]
          .sort((a, b) => b.text.length - a.text.length)
          .slice(0, counted)
      }
    }
  }
  const sizes = longest.map(({ text, task }) => ({ task, tokens: countTokens(text) }))
  const most = sizes.reduce((a, b) => (b.tokens > a.tokens ? b : a), { task: '', tokens: 0 })
  return { ...most, answerTokens }
}
