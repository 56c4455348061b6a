import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { IqError } from '../../errors/index.ts'
import { type GivenOption, givenOptions } from './given-options.ts'
import { startedAs } from './started-as.ts'

/** A command as far as typing it goes. */
interface Known {
  /** Its words and arguments. */
  readonly name: string
  readonly isConfigured?: true
  readonly options: readonly { attributeName(): string }[]
}

/** Options of the same name that mean something else there. */
const otherwise: Readonly<Record<string, ReadonlySet<string>>> = {
  verify: new Set(['log']),
  'fleet work': new Set(['concurrency']),
}

/** Texts that name commands (`iqchains resume r1`), with the commands as this user types them. */
export type AsTyped = (text: string) => string

/**
 * Makes every command that a text names one that can be typed as it stands: it starts as the running one was
 * started, and has those of its options that hold for both (`--runs`, `--keys`, ...).
 * @param running asked when a text is made, so that what its configuration says is there
 */
export function asTypedBy(started: string, running: Command, table: readonly Known[]): AsTyped {
  const known = new Map(table.map((entry) => [nameOf(entry), entry]))
  return (text) => {
    const given = givenOptions(running)
    return text.replace(mention, (whole, first: string, second: string | undefined, at: number) => {
      const both = second === undefined ? first : `${first} ${second}`
      const entry = known.get(both) ?? known.get(first)
      if (!entry) return whole.replace('iqchains', started)
      const rest = text.slice(at + whole.length).split(' iqchains ')[0] ?? ''
      const words = optionsFor(entry, given).filter(({ flag }) => !`${rest} `.includes(`${flag} `))
      const options = words.map((option) => option.words.join(' ')).filter((one) => one !== '')
      const isBoth = second !== undefined && nameOf(entry) === both
      const tail = second === undefined || isBoth ? '' : ` ${second}`
      return `${[started, nameOf(entry), ...options].join(' ')}${tail}`
    })
  }
}

/** `asTypedBy` for the process that runs. */
export function asTypedHere(running: Command, table: readonly Known[]): AsTyped {
  const { argv, env, platform } = process
  const start = { script: argv[1] ?? '', cwd: process.cwd(), env, platform, exists: existsSync }
  return asTypedBy(startedAs(start), running, table)
}

/** An error whose advice names commands as the user types them. */
export function errorAsTyped(error: unknown, asTyped: AsTyped): unknown {
  if (!(error instanceof IqError) || error.next === undefined) return error
  const next = asTyped(error.next)
  return next === error.next
    ? error
    : new IqError(error.code, error.message, { next, cause: error })
}

/** Commands of this user: what others are to run (`have them run: ...`) they start in their own way. */
const mention = /(?<!them run: )\biqchains ([a-z]+)(?: ([a-z]+)\b(?![:/.]))?/gu

function optionsFor(entry: Known, given: ReadonlyMap<string, GivenOption>): GivenOption[] {
  const name = nameOf(entry)
  return entry.options.flatMap((option) => {
    const key = option.attributeName()
    const one = given.get(key)
    if (one === undefined || otherwise[name]?.has(key)) return []
    return one.isConfigured && entry.isConfigured ? [] : [one]
  })
}

/** `suites show <suite>` -> `suites show` */
function nameOf({ name }: Known): string {
  return name.replace(/ [<[].*$/u, '')
}
