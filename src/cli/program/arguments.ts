import { InvalidArgumentError } from 'commander'
import { type Protocol, protocols } from '../../item/index.ts'
import type { Role } from '../../trust/index.ts'

/** Values of options as they are read from the command line; anything else is refused. */

export function whole(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('a whole number is expected.')
  return Number(text)
}

export function positive(text: string): number {
  const value = whole(text)
  if (value < 1) throw new InvalidArgumentError('a whole number above 0 is expected.')
  return value
}

/** Timers take no more than three weeks. */
const longestMinutes = 7 * 24 * 60

export function minutes(text: string): number {
  const value = /^\d{1,5}(?:\.\d{1,3})?$/u.test(text) ? Number(text) : 0
  if (value > 0 && value <= longestMinutes) return value
  throw new InvalidArgumentError('minutes are expected, a week at most.')
}

/** `6`, `6h`, `0.5h`: hours, a week at most. */
export function hours(text: string): number {
  const [, number = ''] = /^(\d{1,3}(?:\.\d{1,3})?)h?$/u.exec(text) ?? []
  const value = Number(number)
  if (value > 0 && value <= 7 * 24) return value
  throw new InvalidArgumentError('hours are expected, such as 6h, a week at most.')
}

/** `7`, `7d`, `0.5d`: days, a year at most. */
export function days(text: string): number {
  const [, number = ''] = /^(\d{1,3}(?:\.\d{1,3})?)d?$/u.exec(text) ?? []
  const value = Number(number)
  if (value > 0 && value <= 366) return value
  throw new InvalidArgumentError('days are expected, such as 7d, a year at most.')
}

export function regionName(text: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,31}$/u.test(text)) return text
  throw new InvalidArgumentError('a name of small letters, digits and hyphens is expected.')
}

export function share(text: string): number {
  if (!/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/u.test(text)) {
    throw new InvalidArgumentError('a number from 0 to 1 is expected.')
  }
  return Number(text)
}

export function chance(text: string): string {
  if (!/^0\.\d{1,9}$/u.test(text) || Number(text) === 0) {
    throw new InvalidArgumentError('a number between 0 and 1 is expected.')
  }
  return text
}

export function price(text: string): string {
  if (!/^\d{1,9}(?:\.\d{1,9})?$/u.test(text) || Number(text) === 0) {
    throw new InvalidArgumentError('a decimal number above 0 is expected.')
  }
  return text
}

export function protocol(text: string): Protocol {
  const known = protocols.find((one) => one === text)
  if (known === undefined) throw new InvalidArgumentError('chat, completions or tgi is expected.')
  return known
}

export function thresholds(text: string): readonly number[] {
  const scores = text.split(',').map(Number)
  if (!scores.every((score) => score > 0 && score < 100)) {
    throw new InvalidArgumentError('scores between 0 and 100 are expected, such as 55,70.')
  }
  return scores
}

export function population(text: string) {
  const [mean = Number.NaN, deviation = Number.NaN, size = Number.NaN, ...rest] = text
    .split(',')
    .map(Number)
  const fits = mean >= 0 && mean <= 100 && deviation > 0 && deviation <= 50
  if (!(fits && Number.isInteger(size) && size >= 1 && size <= 1_000_000 && rest.length === 0)) {
    throw new InvalidArgumentError('mean, standard deviation and number, such as 62,9,2000.')
  }
  return { mean, deviation, size }
}

/** Gathers the values of an option that may be repeated. */
export function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

/** `200,1000`: input and output tokens. */
export function tokenLimits(text: string) {
  const [inputTokens = 0, outputTokens = 0, ...rest] = text.split(',').map(whole)
  if (inputTokens > 0 && outputTokens > 0 && rest.length === 0) return { inputTokens, outputTokens }
  throw new InvalidArgumentError('input and output tokens are expected, such as 200,1000.')
}

export function keyName(text: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,62}$/u.test(text)) return text
  throw new InvalidArgumentError('a name of small letters, digits and hyphens is expected.')
}

export interface OperatorKey {
  readonly operator: string
  /** Of the PEM file. */
  readonly path: string
}

/** `a.example=key.pem`: who holds a key, and its file. */
export function operatorKey(text: string): OperatorKey {
  const [, operator, path] = /^([^=]+)=(.+)$/u.exec(text) ?? []
  if (operator !== undefined && path !== undefined) return { operator, path }
  throw new InvalidArgumentError('an operator and a file are expected, such as a.example=key.pem.')
}

export function operatorKeys(text: string, before: readonly OperatorKey[]): readonly OperatorKey[] {
  return [...before, operatorKey(text)]
}

/** Roles that a key is added with; root keys come and go by `trust rotate`. */
const addable = [
  'certifier',
  'log',
  'witness',
  'registry',
  'timestamp',
] as const satisfies readonly Role[]

export function keyRole(text: string, before: readonly Role[]): readonly Role[] {
  const role = addable.find((one) => one === text)
  if (role !== undefined) return [...before, role]
  throw new InvalidArgumentError('certifier, log, witness, registry or timestamp is expected.')
}

export function timeInUtc(text: string): string {
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(text) && !Number.isNaN(Date.parse(text))
  if (isTime) return text
  throw new InvalidArgumentError('a time in UTC is expected, such as 2026-11-27T12:00:00Z.')
}
