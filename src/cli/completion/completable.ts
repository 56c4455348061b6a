import type { Option } from 'commander'
import type { CommandEntry } from '../program/command.ts'

/** A command as far as completing it goes. */
export interface Completable {
  /** One word, or two: `suites show`. */
  readonly words: readonly string[]
  readonly summary: string
  readonly options: readonly CompletableOption[]
}

interface CompletableOption {
  /** `--runs` */
  readonly flag: string
  readonly description: string
  /** Values there are; none: any, such as a file. */
  readonly choices: readonly string[]
  readonly takesValue: boolean
}

/** What of a table of commands is completed. */
export function completable(table: readonly CommandEntry[]): readonly Completable[] {
  return table.map(({ name, summary, options }) => ({
    words: name.replace(/ [<[].*$/u, '').split(' '),
    summary,
    options: options.map(optionOf),
  }))
}

function optionOf({
  long,
  description,
  argChoices,
  required,
  optional,
}: Option): CompletableOption {
  return {
    flag: long ?? '',
    description,
    choices: argChoices ?? [],
    takesValue: required || optional,
  }
}

/** First words, each once, in order. */
export function firstWords(commands: readonly Completable[]): readonly string[] {
  return [...new Set(commands.map(({ words: [first = ''] }) => first))]
}

/** Second words of the commands that share a first one. */
export function secondWords(commands: readonly Completable[], first: string): readonly string[] {
  return commands.flatMap(({ words: [one, second] }) =>
    one === first && second !== undefined ? [second] : [],
  )
}
