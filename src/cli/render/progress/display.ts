import { createLogUpdate } from 'log-update'
import type { CertifyEvent } from '../../../certify/index.ts'
import type { TaskShare } from '../../../verdict/index.ts'
import { liveLines, logLine } from './lines.ts'
import { Meter } from './meter.ts'

/** Shows how a run goes on; `close` shows the last state once more. */
export interface Display {
  observe(event: CertifyEvent): void
  close(): void
}

const liveEveryMs = 100
const logEveryMs = 5000

/** A live block on a terminal; elsewhere a line every few seconds, so that a log stays readable. */
export function showProgress(tasks: readonly TaskShare[], stream: NodeJS.WriteStream): Display {
  const meter = new Meter(tasks, () => performance.now())
  const live = stream.isTTY ? createLogUpdate(stream) : undefined
  const show = (): void => {
    const reading = meter.read()
    if (live) live(liveLines(reading))
    else stream.write(`${logLine(reading)}\n`)
  }
  const timer = setInterval(show, live ? liveEveryMs : logEveryMs)
  timer.unref()
  return {
    observe: (event) => meter.observe(event),
    close() {
      clearInterval(timer)
      show()
      live?.done()
    },
  }
}
