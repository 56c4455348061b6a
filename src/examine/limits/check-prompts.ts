import type { Prompt } from '../../item/index.ts'
import { isLmEvalItem, plainPrompt } from '../../lm-eval/index.ts'
import type { Suite } from '../../suite/index.ts'
import type { CountingMethod, Step } from '../../verdict/index.ts'
import { callOf } from './call.ts'
import { type Counting, type TokenCounter, templateTokens, tokenCounters } from './token-counter.ts'

/** The largest calls that a run will make; plain data, kept in the journal. */
export interface PromptCheck {
  readonly counted: CountingMethod
  /** Tokens that the node's chat template adds to a prompt; they do not count against a limit. */
  readonly template: number
  readonly longest: {
    readonly task: string
    /** Row of the task's documents. */
    readonly row: number
    /** Without the template. */
    readonly tokens: number
  }
  /** Tokens of one answer that are asked for at most. */
  readonly answerTokens: number
}

interface Candidate {
  readonly task: string
  readonly row: number
  readonly prompt: Prompt
  readonly bytes: number
}

/** Prompts that are counted: those with the most bytes, one of which has the most tokens. */
const counted = 4

/**
 * Counts the longest prompts among the steps of a plan by the surest counter that counts, at one
 * relay each at most. Memory does not grow with the plan. Rejects only when the signal aborts.
 */
export async function checkPrompts(
  node: Counting,
  suite: Suite,
  steps: Iterable<Step>,
  signal: AbortSignal,
): Promise<PromptCheck> {
  const { longest, answerTokens } = largest(suite, steps)
  for (const counter of tokenCounters(node, signal)) {
    const most = await mostTokens(longest, counter)
    if (most === undefined) continue
    const template = await templateTokens(counter)
    const tokens = Math.max(1, most.tokens - template)
    return { counted: counter.method, template, longest: { ...most, tokens }, answerTokens }
  }
  throw new Error('the last counter counts every prompt')
}

/** The candidate with the most tokens; `undefined` where one of them cannot be counted. */
async function mostTokens(
  candidates: readonly Candidate[],
  counter: TokenCounter,
): Promise<PromptCheck['longest'] | undefined> {
  let most: PromptCheck['longest'] | undefined
  for (const { task, row, prompt } of candidates) {
    const tokens = await counter.count(prompt)
    if (tokens === undefined || isCut(tokens, prompt)) return undefined
    if (most === undefined || tokens > most.tokens) most = { task, row, tokens }
  }
  return most
}

/** Tokens for a word at least, whatever the tokenizer: those of one word are seldom shared. */
const fewestPerWord = 0.75

/** Whether a node counted what was left of a prompt that it cut, as some servers do silently. */
function isCut(tokens: number, prompt: Prompt): boolean {
  const words = plainPrompt(prompt)
    .split(/\s+/u)
    .filter((word) => word !== '')
  return tokens < fewestPerWord * words.length
}

/** A call that a run will make, beyond what a chain allows; `undefined` where there is none. */
export function describePrompts(
  { counted, longest, answerTokens }: PromptCheck,
  { inputTokens, outputTokens }: { readonly inputTokens: number; readonly outputTokens: number },
): string | undefined {
  const { task, row, tokens } = longest
  if (tokens > inputTokens) {
    return `the prompt of task '${task}', document ${row} has ${tokens} tokens (${counted}), ${inputTokens} are allowed`
  }
  if (answerTokens <= outputTokens) return undefined
  return `answers of up to ${answerTokens} tokens are asked for, ${outputTokens} are allowed`
}

function largest(suite: Suite, steps: Iterable<Step>) {
  let longest: Candidate[] = []
  let answerTokens = 0
  for (const { task: place, item: index } of steps) {
    const task = suite.tasks[place]?.task
    const item = task?.item(index)
    if (task === undefined || item === undefined) continue
    for (const request of item.requests) {
      const { prompt, answerTokens: asked } = callOf(request)
      answerTokens = Math.max(answerTokens, asked)
      const bytes = bytesOf(prompt)
      if (longest.length === counted && bytes <= (longest.at(-1)?.bytes ?? 0)) continue
      longest = [
        ...longest,
        { task: task.name, row: isLmEvalItem(item) ? item.row : index, prompt, bytes },
      ]
        .sort((a, b) => b.bytes - a.bytes)
        .slice(0, counted)
    }
  }
  return { longest, answerTokens }
}

function bytesOf(prompt: Prompt): number {
  if (typeof prompt === 'string') return Buffer.byteLength(prompt)
  return prompt.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0)
}
