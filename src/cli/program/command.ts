import type { Option } from 'commander'

/** One command of the command line, declared once. */
export interface CommandEntry {
  /** Its words and its arguments: `suites show <suite>`. */
  readonly name: string
  /** One line for the help. */
  readonly summary: string
  /** Parses the argument at each place, where it is no plain text. */
  readonly parse?: readonly ((text: string) => unknown)[]
  /** Whether `iqchains.config.json` may say what the command line does not. */
  readonly isConfigured?: true
  /** In the order of the help. */
  readonly options: readonly Option[]
  /**
   * Imports the command when it runs, so that `--help` loads nothing else. It is given the arguments
   * in their order, then the options as their parsers made them.
   */
  // biome-ignore lint/suspicious/noExplicitAny: commander hands over what the declaration says
  readonly action: (...args: any[]) => Promise<unknown>
}

/** Commands that the help shows together. */
export interface CommandGroup {
  readonly title: string
  readonly commands: readonly CommandEntry[]
}
