import { IqError, isIqError } from '../errors/index.ts'

/** What is checked, in this order. */
export type CheckName =
  | 'envelope'
  | 'payload-type'
  | 'signatures'
  | 'statement'
  | 'predicate-type'
  | 'predicate'
  | 'subjects'
  | 'report'
  | 'claims'
  | 'node'
  | 'control'
  | 'draw'
  | 'arithmetic'
  | 'transcript'
  | 'pictures'
  | 'verdicts'
  | 'rebuilt'
  | 'scores'
  | 'looked-again'
  | 'times'
  | 'validity'
  | 'timestamps'
  | 'log'
  | 'withdrawals'

export interface Check {
  readonly name: CheckName
  readonly ok: boolean
  /** What was found, one printable line. */
  readonly detail: string
}

/** What a check found when all is well. */
export interface Passed<T> {
  readonly value: T
  readonly detail: string
}

export function passed<T>(value: T, detail: string): Passed<T> {
  return { value, detail }
}

/** Remembers each check as it is made. */
export class Checklist {
  readonly checks: Check[] = []

  /**
   * Makes one check.
   * @throws what the check throws: an IqError `VERIFICATION`, once noted, ends the verification
   */
  async run<T>(name: CheckName, check: () => Passed<T> | Promise<Passed<T>>): Promise<T> {
    try {
      const { value, detail } = await check()
      this.note(name, true, detail)
      return value
    } catch (error) {
      if (isIqError(error)) this.note(name, false, error.message)
      throw error
    }
  }

  /** Whether a check was made and held. */
  has(name: CheckName): boolean {
    return this.checks.some((check) => check.name === name && check.ok)
  }

  note(name: CheckName, ok: boolean, detail: string): void {
    this.checks.push({ name, ok, detail: printable(detail) })
  }
}

const longestDetail = 500

/** Details may quote hostile text: only ASCII that prints is left as it is. */
function printable(text: string): string {
  const escaped = text.replace(/[^ -~]/gu, (character) => {
    const point = Number(character.codePointAt(0))
    return `\\u{${point.toString(16)}}`
  })
  return escaped.length > longestDetail ? `${escaped.slice(0, longestDetail)}...` : escaped
}

/** Ends a verification unless a condition holds. @throws IqError `VERIFICATION` with the reason */
type Requirement = (condition: boolean, reason: string) => void

/** What is required of one part of a report; reasons begin with its name. */
export function requirementOf(part: string): Requirement {
  return (condition, reason) => {
    if (!condition) throw new IqError('VERIFICATION', `${part}: ${reason}`)
  }
}
