import { setTimeout } from 'node:timers/promises'
import { isIqError } from '../../../errors/index.ts'
import { onInterrupt } from '../../terminal/interrupt.ts'
import type { Output } from '../../terminal/output.ts'

/**
 * Does something once, or every so many seconds until Ctrl-C; a database that goes away meanwhile is told, and
 * asked again the next time.
 */
export async function repeated(
  seconds: number | undefined,
  output: Output,
  act: () => Promise<void>,
): Promise<void> {
  await act()
  if (seconds === undefined) return
  const { stop, dispose } = onInterrupt(output.note)
  try {
    for (;;) {
      await setTimeout(1000 * seconds, undefined, { signal: stop }).catch(() => undefined)
      if (stop.aborted) return
      await act().catch((error: unknown) => {
        if (!isIqError(error) || error.code !== 'DATABASE') throw error
        output.note(error.message)
      })
    }
  } finally {
    dispose()
  }
}
