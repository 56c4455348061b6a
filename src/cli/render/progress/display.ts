import { createLogUpdate } from 'log-update'
import type { CertifyEvent } from '../../../certify/index.ts'
import { liveLines, logLine } from './lines.ts'
import { Meter } from './meter.ts'

/** Shows how a run goes on; `close` shows the last state once more. */
export interface Display {
  observe(event: CertifyEvent): void
  /** Makes room for a line of somebody else. */
  clear(): void
  close(): void
}

const liveEveryMs = 100
const logEveryMs = 5000

/** A live block on a terminal; elsewhere a line every few seconds, so that a log stays readable. */
export function showProgress(stream: NodeJS.WriteStream): Display {
  const meter = new Meter(() => performance.now())
  const live = stream.isTTY ? createLogUpdate(stream) : undefined
  const show = (): void => {
    const reading = meter.read()
    const text = live ? liveLines(reading) : logLine(reading)
    if (text.trim() === '') return
    if (live) live(text)
    else stream.write(`${text}\n`)
  }
  const timer = setInterval(show, live ? liveEveryMs : logEveryMs)
  timer.unref()
  return {
    observe: (event) => meter.observe(event),
    clear: () => live?.clear(),
    close() {
      clearInterval(timer)
      if (meter.read().total > 0) show()
      else live?.clear()
      live?.done()
    },
  }
}
