/** Signals from the keyboard: the first asks to stop, the second demands it. */
export interface Interrupt {
  readonly stop: AbortSignal
  readonly abort: AbortSignal
  dispose(): void
}

/** Listens for Ctrl-C and for termination until disposed. */
export function onInterrupt(say: (line: string) => void): Interrupt {
  const stop = new AbortController()
  const abort = new AbortController()
  const handle = (): void => {
    if (stop.signal.aborted) {
      abort.abort()
      return
    }
    say('stopping: finishing what is in flight; once more to stop at once')
    stop.abort()
  }
  process.on('SIGINT', handle)
  process.on('SIGTERM', handle)
  return {
    stop: stop.signal,
    abort: abort.signal,
    dispose() {
      process.off('SIGINT', handle)
      process.off('SIGTERM', handle)
    },
  }
}
