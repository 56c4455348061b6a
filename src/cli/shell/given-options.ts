import type { Command, Option } from 'commander'
import { shellWord } from './shell-word.ts'

/** Options that hold for a command and for the next one: where things lie, and how a node is reached. */
const lasting: ReadonlySet<string> = new Set([
  ...['config', 'runs', 'reports', 'keys', 'suite', 'tiers', 'registry', 'policy'],
  ...['model', 'api', 'keyFile', 'auth', 'header', 'query', 'public', 'extraBody'],
  ...['caFile', 'allowPrivate', 'timeout', 'concurrency', 'stream', 'compat', 'patience'],
  ...['route', 'covert', 'thirdParty', 'compress', 'pictures', 'requireTier', 'operatorKey'],
  ...['log', 'logKey', 'within', 'ledger', 'params'],
])

/** Options whose values are never printed: only a file that holds them is named. */
const secret: ReadonlySet<string> = new Set(['header', 'query'])

/** An option that the user gave, as it is typed again. */
export interface GivenOption {
  readonly flag: string
  /** The flag and its value, a pair for each time that it was given; quoted. */
  readonly words: readonly string[]
  /** Whether the configuration file says it. */
  readonly isConfigured: boolean
}

/** What of a running command holds for the next one too; by the names that commander gives them. */
export function givenOptions(command: Command): ReadonlyMap<string, GivenOption> {
  const given = new Map<string, GivenOption>()
  for (const option of command.options) {
    const key = option.attributeName()
    const source = command.getOptionValueSource(key) ?? 'default'
    if (!lasting.has(key) || source === 'default') continue
    const flag = option.long ?? ''
    const words = wordsOf(option, flag, command.getOptionValue(key))
    given.set(key, { flag, words, isConfigured: source === 'config' })
  }
  return given
}

function wordsOf(option: Option, flag: string, value: unknown): readonly string[] {
  if (option.negate) return value === false ? [flag] : []
  if (value === true) return [flag]
  const values = Array.isArray(value) ? value : [value]
  return values.map((one) => `${flag} ${shellWord(shown(option, String(one)))}`)
}

function shown(option: Option, text: string): string {
  if (!secret.has(option.attributeName()) || text.startsWith('@')) return text
  const [, name = '', mark = ''] = /^([^:=]*)([:=])/u.exec(text) ?? []
  return `${name}${mark}${mark === ':' ? ' ' : ''}...`
}
