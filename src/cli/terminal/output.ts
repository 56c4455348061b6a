import type { EventData, EventName } from '../events/events.ts'
import { eventFormat } from '../events/format.ts'
import type { AsTyped } from '../shell/index.ts'
import { hasColour, painted } from './colour.ts'
import { terminalWidth } from './columns.ts'
import { onStderr } from './on-stderr.ts'
import { plainJson, plainText } from './plain-text.ts'
import { wrapped } from './wrapped.ts'

/** Writes to the user; results go to stdout, everything else to stderr. */
export interface Output {
  /**
   * A result, in full lines, in colour and within the columns of a terminal. With `--json` nothing but events goes to
   * stdout.
   */
  result(text: string): void
  /** A result as it is, neither wrapped nor painted: what is to be copied, and what strangers wrote. */
  whole(text: string): void
  /** A machine-readable event; printed with `--json` only. */
  event<E extends EventName>(event: E, data: EventData<E>): void
  /** A remark beside the result. */
  note(line: string): void
  /** A text with the commands that it names as this user types them; to be printed by one of the others. */
  asTyped(text: string): string
}

/** What of the options of a command decides how it prints. */
export interface OutputOptions {
  readonly json?: boolean | undefined
  /** Default: commands are named as the documentation does. */
  readonly asTyped?: AsTyped | undefined
}

export function createOutput(options: OutputOptions): Output {
  const json = options.json === true
  return {
    result(text) {
      if (json) return
      const columns = terminalWidth()
      const isPainted = hasColour(process.stdout, process.env)
      const lines = text.split('\n').flatMap((line) => wrapped(plainText(line), columns))
      process.stdout.write((isPainted ? lines.map(painted) : lines).join('\n'))
    },
    whole(text) {
      if (!json) process.stdout.write(text.split('\n').map(plainText).join('\n'))
    },
    event(event, data) {
      if (json) process.stdout.write(`${plainJson({ event, schema: eventFormat, ...data })}\n`)
    },
    note(line) {
      process.stderr.write(`${onStderr(plainText(line))}\n`)
    },
    asTyped: options.asTyped ?? ((text) => text),
  }
}
