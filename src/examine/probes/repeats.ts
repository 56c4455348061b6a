import { type Finding, warn } from '../finding.ts'

const id = 'repeats'
const remedy = 'let the server return the answer only (return_full_text: false)'

/** Whether an answer holds its prompt, as of servers that return the full text. Asks nothing. */
export function judgeRepeatedPrompt(text: string, prompt: string): readonly Finding[] {
  if (!text.includes(prompt)) return []
  return text.trimStart().startsWith(prompt)
    ? [warn(id, 'repeats the prompt before its answer: it is left out here', remedy)]
    : [warn(id, 'repeats the prompt within its answer', remedy)]
}
