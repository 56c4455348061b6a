/** What doubling a text may cost: 2 is linear, 4 is quadratic, and machines are busy. */
const perDoubling = 3.5
/** Milliseconds below which a clock tells nothing. */
const floor = 0.5
/** How often a time is taken again that looks too long: other work ends, a quadratic rule does not. */
const patience = 8

/**
 * Runs on texts of `from`, 2 `from`, 4 `from`, ... UTF-16 units up to `to`. The first length at which
 * the time has grown too much is given back, and no longer one is tried; `undefined`: linear.
 */
export function tooSlowAt(
  run: (text: string) => void,
  textOf: (length: number) => string,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  const first = textOf(from)
  run(first)
  const base = Math.max(
    floor,
    ...[1, 2, 3]
      .map(() => milliseconds(run, first))
      .sort()
      .slice(1, 2),
  )
  let allowed = base
  for (let length = 2 * from; length <= to; length *= 2) {
    allowed *= perDoubling
    const text = textOf(length)
    let tries = 0
    while (milliseconds(run, text) > allowed) if (++tries === patience) return length
  }
  return undefined
}

function milliseconds(run: (text: string) => void, text: string): number {
  const start = performance.now()
  run(text)
  return performance.now() - start
}
