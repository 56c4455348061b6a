/**
 * A next question, at the start of a paragraph ("Question:") or line ("Q:"), or a turn of a dialogue.
 * Restated questions of chat models are nearly always set in Markdown ("**Question:**"), so only
 * the plain form counts.
 */
const nextQuestion =
  /\n[ \t]{0,8}\n[ \t]{0,8}Question(?: \d{1,4})?:|\n[ \t]{0,8}Q:|\n[ \t]{0,8}(?:Human|User|USER|HUMAN|Assistant|ASSISTANT):|<(?:human|bot)>:|###[ ]?(?:Instruction|Human|User):/gu

/** What every such beginning holds. */
const mayGoOn = /[\n<#]/u

/**
 * Cuts the text before the first question that the model asked itself. Base models go on with
 * the few-shot pattern and answer questions nobody asked: of 600 MMLU-Pro answers of
 * Meta-Llama-3-8B 544 do, 201 of them with another letter, and reading the last one would score
 * chance. A text that begins with a question is restating ours and is left whole.
 */
export function withoutContinuation(text: string): string {
  if (!mayGoOn.test(text)) return text
  for (const match of text.matchAll(nextQuestion)) {
    if (text.slice(0, match.index).trim() !== '') return text.slice(0, match.index)
  }
  return text
}
