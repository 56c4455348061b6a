import type { ChatMessage } from '../../item/index.ts'
import { strings } from '../python/index.ts'

/** A part of a prompt; the delimiter follows it in plain text and is left out in chat form. */
export interface Message {
  readonly role: ChatMessage['role']
  readonly content: string
  readonly delimiter: string
}

export function toText(messages: readonly Message[]): string {
  return messages.map(({ content, delimiter }) => content + delimiter).join('')
}

/** One chat message for each message. */
export function toMultiTurn(messages: readonly Message[]): readonly ChatMessage[] {
  return messages.map(({ role, content }) => ({ role, content }))
}

/**
 * All but the system message in one user message, delimiters included but for the last; an
 * assistant message at the end (a started answer) stays apart. lm-eval's `multiturn_to_singleturn`.
 */
export function toSingleTurn(messages: readonly Message[]): readonly ChatMessage[] {
  const [first] = messages
  const system = first?.role === 'system' ? [first] : []
  const last = messages.at(-1)
  const started = last?.role === 'assistant' ? [last] : []
  const turns = messages.slice(system.length, messages.length - started.length)
  const content = toText(turns.slice(0, -1)) + (turns.at(-1)?.content ?? '')
  return [...toMultiTurn(system), { role: 'user', content }, ...toMultiTurn(started)]
}

/** Joins two texts; the delimiter goes between them only where neither has white space there. */
export function maybeDelimit(prefix: string, suffix: string, delimiter: string): string {
  if (prefix === '') return suffix
  if (suffix === '') return prefix
  return requiresDelimiter(prefix, suffix) ? prefix + delimiter + suffix : prefix + suffix
}

/** Whether neither text has white space where they meet; an empty prefix needs no delimiter. */
export function requiresDelimiter(prefix: string, suffix: string): boolean {
  return prefix !== '' && !endsWithSpace(prefix) && !strings.isspace(suffix.slice(0, 1))
}

export function endsWithSpace(text: string): boolean {
  return strings.isspace(text.slice(-1))
}
