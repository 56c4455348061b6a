import { isList, type PyValue, str, typeName } from '../python/index.ts'
import { choiceAt } from './choice.ts'
import { type Message, maybeDelimit, requiresDelimiter } from './message.ts'

/** A question and what is known of its answer. */
export interface Turn {
  readonly question: PyValue
  /** undefined for the question that is asked. */
  readonly answer: PyValue | undefined
  /** Where an integer answer is looked up. */
  readonly choices: readonly PyValue[] | undefined
  /** Start of the answer; '' for none. */
  readonly prefix: string
  readonly targetDelimiter: string
  readonly fewshotDelimiter: string
}

/**
 * A user message, and an assistant message where there is an answer or the start of one
 * (lm-eval's `build_qa_turn`).
 * @throws Error when question or answer is no text
 */
export function turnMessages(turn: Turn): readonly Message[] {
  const { question, prefix, targetDelimiter } = turn
  if (typeof question !== 'string') {
    throw new Error(`doc_to_text gives a ${typeName(question)} (${str(question)}), not text`)
  }
  const answer = answerText(turn)
  const delimited = prefix === '' ? answer !== undefined : requiresDelimiter(question, prefix)
  const user: Message = {
    role: 'user',
    content: question,
    delimiter: delimited ? targetDelimiter : '',
  }
  if (answer !== undefined) {
    const content = maybeDelimit(prefix, answer, ' ')
    return [user, { role: 'assistant', content, delimiter: turn.fewshotDelimiter }]
  }
  return prefix === '' ? [user] : [user, { role: 'assistant', content: prefix, delimiter: '' }]
}

/** undefined where there is no answer: None and empty text count as none. */
function answerText({ answer, choices }: Turn): string | undefined {
  if (answer === undefined || answer === null || answer === '') return undefined
  const text = textOfAnswer(answer, choices)
  if (typeof text === 'string') return text
  throw new Error(`doc_to_target gives a ${typeName(answer)} (${str(answer)}), not text`)
}

function textOfAnswer(answer: PyValue, choices: readonly PyValue[] | undefined): PyValue {
  const index = typeof answer === 'bigint' || typeof answer === 'boolean'
  if (index && choices !== undefined && choices.length > 0) return choiceAt(choices, answer)
  return isList(answer) ? choiceAt(answer, 0n) : answer
}
