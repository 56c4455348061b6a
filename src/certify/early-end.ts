import { type ErrorCode, IqError } from '../errors/index.ts'

/** How a run ends early, and what the user can do then: a run can be resumed, unless that cannot help. */

export function interrupted(run: string): IqError {
  return new IqError('INTERRUPTED', `run ${run} is stopped; every stored answer is kept`, {
    next: resume(run),
  })
}

/** Stopped before there was a run. */
export function interruptedBefore(url: string): IqError {
  return new IqError('INTERRUPTED', `${url}: stopped before anything was asked`)
}

/** The deadline came before there was a run. */
export function overdueBefore(url: string, minutes: number | undefined): IqError {
  return new IqError(
    'INCONCLUSIVE',
    `${url}: ${minutes} minutes are over before an item was asked`,
    {
      next: 'give it more time with --deadline, or see what it does with: iqchains doctor <url>',
    },
  )
}

export function overdue(run: string, minutes: number | undefined): IqError {
  const message = `run ${run} is not decided within ${minutes} minutes; every stored answer is kept`
  return new IqError('INCONCLUSIVE', message, { next: resume(run) })
}

/** Ends that resuming does not help: a run keeps its suite and its tiers. */
const final: ReadonlySet<ErrorCode> = new Set(['TIER_NOT_MET', 'USAGE', 'CONFIG', 'SUITE'])

/** Tells how to resume a run that an error ended, after whatever is better. */
export function withResume(error: unknown, run: string): unknown {
  if (!(error instanceof IqError) || final.has(error.code)) return error
  if (error.next === resume(run)) return error
  return new IqError(error.code, error.message, {
    next: error.next === undefined ? resume(run) : `${error.next}; then: ${resume(run)}`,
    cause: error,
  })
}

/** Requires that a chain is certified. @throws IqError `TIER_NOT_MET`, or `INCONCLUSIVE` */
export function requireCertified(
  wanted: string,
  verdicts: readonly { readonly chain: string; readonly verdict: string }[],
): void {
  const decided = verdicts.find(({ chain }) => chain === wanted)
  if (decided?.verdict === 'certified') return
  if (decided?.verdict === 'inconclusive') {
    throw new IqError('INCONCLUSIVE', `no verdict for ${wanted}`)
  }
  throw new IqError('TIER_NOT_MET', `${wanted} is not certified`)
}

function resume(run: string): string {
  return `iqchains resume ${run}`
}
