import { IqError } from '../errors/index.ts'

/** Ends a verification unless a condition holds. @throws IqError `VERIFICATION` with the reason */
type Requirement = (condition: boolean, reason: string) => void

/** What is required of one part of a report; reasons begin with its name. */
export function requirementOf(part: string): Requirement {
  return (condition, reason) => {
    if (!condition) throw new IqError('VERIFICATION', `${part}: ${reason}`)
  }
}
