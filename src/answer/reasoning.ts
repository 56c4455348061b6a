/**
 * Marks around a model's reasoning, as the chat templates of reasoning models write them:
 * DeepSeek, Qwen, GLM `<think>`; Mistral `[THINK]`; Kimi `◁think▷`; Cohere `<|START_THINKING|>`;
 * Seed `<seed:think>`; the harmony format's channels; EXAONE `<thought>`.
 */
const opening =
  '<(?:think|thinking|thought|reasoning|seed:think)>|\\[THINK\\]|◁think▷|<\\|START_THINKING\\|>' +
  '|<\\|begin_of_thought\\|>|<\\|channel\\|?>\\s?(?:analysis|commentary|thought)\\b'
/** A final channel closes as well: whatever stands before it was not meant as the answer. */
const closing =
  '</(?:think|thinking|thought|reasoning|seed:think)>|\\[/THINK\\]|◁/think▷|<\\|END_THINKING\\|>' +
  '|<\\|end_of_thought\\|>|<\\|channel\\|?>\\s?final\\b(?:\\s?<\\|message\\|>)?|<channel\\|>' +
  // Servers that drop special tokens leave "analysis...assistantfinal" behind.
  '|assistantfinal'

const marks = new RegExp(`(?<open>${opening})|(?<close>${closing})`, 'giu')
/** What every mark holds: a text without it has none, and is not searched for each of them. */
const mayHoldMark = /[<[◁]|assistantfinal/iu
/** The harmony format's first channel with its special tokens dropped. */
const bareAnalysis = /^\s*analysis(?=[A-Z])/u

/**
 * The text outside the reasoning blocks; `undefined` when a block is never closed, because then
 * the model was cut off before it answered. A closing mark without an opening one ends reasoning
 * that a chat template had opened in the prompt.
 */
export function withoutReasoning(text: string): string | undefined {
  let open = bareAnalysis.test(text)
  if (!mayHoldMark.test(text)) return open ? undefined : text
  let answer = ''
  let position = 0
  for (const mark of text.matchAll(marks)) {
    const closes = mark.groups?.['close'] !== undefined
    if (!open) answer = closes ? '' : answer + text.slice(position, mark.index)
    open = !closes
    position = mark.index + mark[0].length
  }
  return open ? undefined : answer + text.slice(position)
}

/** Whether a text begins with reasoning that is marked as such. */
export function opensReasoning(text: string): boolean {
  return bareAnalysis.test(text) || new RegExp(`^\\s*(?:${opening})`, 'iu').test(text)
}

/** Where the answer begins after the reasoning: 0 without any, the end of the text where it is not closed. */
export function answerStart(text: string): number {
  let start = 0
  let open = bareAnalysis.test(text)
  for (const mark of text.matchAll(marks)) {
    open = mark.groups?.['close'] === undefined
    start = mark.index + mark[0].length
  }
  return open ? text.length : start
}
