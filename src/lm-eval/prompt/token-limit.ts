import type { Prompt } from '../../item/index.ts'
import { plainPrompt } from './plain-prompt.ts'

/** Whether a prompt is short enough. */
export type Fits = (prompt: Prompt) => boolean

/** Share of a limit that is left to other tokenizers and to chat templates. */
const margin = 0.15

/**
 * Whether prompts have at most `tokens` tokens by any usual tokenizer: counted by that of GPT-4o, less
 * a margin. The same everywhere, so that a suite asks every node the same.
 */
export async function tokenLimit(tokens: number): Promise<Fits> {
  // Two megabytes of ranks: loaded by suites that want them only.
  const { isWithinTokenLimit } = await import('gpt-tokenizer/encoding/o200k_base')
  const most = Math.floor(tokens * (1 - margin))
  return (prompt) => isWithinTokenLimit(plainPrompt(prompt), most) !== false
}
