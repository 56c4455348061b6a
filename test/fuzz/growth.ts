/** What doubling a text may cost: 2 is linear, 4 is quadratic, and caches are shared. */
const perDoubling = 3.5
/** Milliseconds below which the clock of a thread tells little: it ticks every 4. */
const tick = 24
/** How often a time is taken again that looks too long: other work ends, a quadratic rule does not. */
const patience = 4

/**
 * Runs on texts of `from`, 4 `from`, 16 `from`, ... UTF-16 units up to `to`. The first length at which
 * the time has grown too much is given back, and no longer one is tried; `undefined`: linear. The time
 * is that of this thread alone, so that a busy machine changes nothing.
 */
export function tooSlowAt(
  run: (text: string) => void,
  textOf: (length: number) => string,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  let allowed = millisecondsOfMany(run, textOf(from))
  for (let length = 4 * from; length <= to; length *= 4) {
    allowed *= perDoubling ** 2
    const text = textOf(length)
    let tries = 0
    while (milliseconds(run, text) > Math.max(tick, allowed)) {
      if (++tries === patience) return length
    }
  }
  return undefined
}

/** The mean of as many runs as the clock needs. */
function millisecondsOfMany(run: (text: string) => void, text: string): number {
  let spent = 0
  let runs = 0
  while (spent < tick && runs < 200) {
    spent += milliseconds(run, text)
    runs++
  }
  return spent / runs
}

function milliseconds(run: (text: string) => void, text: string): number {
  const before = process.threadCpuUsage()
  run(text)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
