import { describeError, IqError, isIqError } from '../errors/index.ts'
import { linesOf, streamBytes } from '../files/index.ts'
import { checker, Type } from '../schema/index.ts'
import type { AnswerBook } from './answer-book.ts'
import { type Responder, unknownPrompt } from './responder.ts'

const checkLine = checker(
  Type.Object({
    task: Type.Integer({ minimum: 0 }),
    item: Type.Integer({ minimum: 0 }),
    responses: Type.Array(Type.String()),
  }),
)

/** Recorded answers by task and item: what `loadRecording` reads. */
export type Recording = ReadonlyMap<string, string>

/**
 * Reads recorded answers: JSON lines with `task` and `item` (indices in the suite) and `responses`,
 * which the transcript of any run has. @throws IqError `DATA`, naming file and line.
 */
export async function loadRecording(path: string): Promise<Recording> {
  const recording = new Map<string, string>()
  let number = 0
  try {
    for await (const { bytes } of linesOf(streamBytes(path, { code: 'DATA' }), bound)) {
      number++
      const text = bytes.toString('utf8')
      if (text.trim() === '') continue
      const checked = checkLine(JSON.parse(text))
      if (!checked.ok) throw new Error(`${checked.violation.path} ${checked.violation.message}`)
      const { task, item, responses } = checked.value
      recording.set(key(task, item), responses[0] ?? '')
    }
  } catch (cause) {
    if (isIqError(cause)) throw cause
    throw new IqError('DATA', `${path}:${number}: ${describeError(cause)}`, { cause })
  }
  return recording
}

const bound = { most: 16 * 1024 * 1024, tooLong: () => new Error('a line of more than 16 MiB') }

/** A node that says what was recorded for an item, and nothing for items without a record. */
export function replayResponder(book: AnswerBook, recording: Recording): Responder {
  return {
    ...(book.learn && { learn: (prompt) => book.learn?.(prompt) ?? Promise.resolve() }),
    model: 'replayed-node (test equipment)',
    answer(prompt) {
      const entry = book.find(prompt)
      return entry ? (recording.get(key(entry.task, entry.item)) ?? '') : unknownPrompt
    },
  }
}

function key(task: number, item: number): string {
  return `${task}/${item}`
}
