import { describe, expect, it } from 'vitest'
import { duration, liveLines, logLine } from '../../../src/cli/render/progress/lines.ts'
import { Meter } from '../../../src/cli/render/progress/meter.ts'
import { sampleOf } from '../../support/sample.ts'

const tasks = [{ name: 't', weight: 1, size: 40 }]

/** A meter of a run that is about to ask. */
function meterAt(clock: () => number): Meter {
  const meter = new Meter(clock)
  meter.observe({ kind: 'asking', tasks })
  return meter
}

function stored(position: number, outcome: 'correct' | 'incorrect') {
  return {
    kind: 'stored' as const,
    sample: sampleOf({ position, outcome, latencyMs: 5 }),
  }
}

describe('progress', () => {
  it('shows done, rate, time left and the provisional score once enough is known', () => {
    let now = 0
    const meter = meterAt(() => now)
    meter.observe({ kind: 'started', run: 'r', total: 40, done: 0 })
    for (let position = 0; position < 20; position++) {
      meter.observe(stored(position, position % 4 === 0 ? 'incorrect' : 'correct'))
    }
    now = 10_000
    expect(liveLines(meter.read())).toMatchInlineSnapshot(`
      "  [############............] 20/40  50%  2.00/s  ETA 10s  score 75.0 (provisional)
        right 15  wrong 5  unparsed 0  refused 0  truncated 0  missing 0  retries 0"
    `)
  })

  it('hides rate and time left while only a few items are done', () => {
    const meter = meterAt(() => 1000)
    meter.observe({ kind: 'started', run: 'r', total: 40, done: 12 })
    meter.observe(stored(12, 'correct'))
    expect(logLine(meter.read())).toMatch(
      /^13\/40 {2}32% {2}score 100\.0 \(provisional\) \| right 1 /u,
    )
  })

  it('says what is being waited for until the wait is over', () => {
    let now = 0
    const meter = meterAt(() => now)
    meter.observe({ kind: 'started', run: 'r', total: 40, done: 0 })
    const notice = { retry: 1, delayMs: 7000, reason: '429, Retry-After' }
    meter.observe({ kind: 'retrying', position: 3, notice })
    expect(logLine(meter.read())).toContain('1 waiting to retry: 7 s (429, Retry-After)')
    now = 7001
    expect(logLine(meter.read())).not.toContain('waiting')
    expect(meter.read().retries).toBe(1)
  })

  it('says how many items are in flight, of how many there may be now and ever', () => {
    const meter = meterAt(() => 0)
    meter.observe({ kind: 'started', run: 'r', total: 40, done: 0 })
    meter.observe({ kind: 'load', inFlight: 6, limit: 16, cap: 16 })
    expect(logLine(meter.read())).toContain('in flight 6 of 16 ')
    meter.observe({ kind: 'load', inFlight: 6, limit: 8, cap: 16 })
    expect(logLine(meter.read())).toContain('in flight 6 of 8 (16 declared)')
  })

  it('says that the node is away and when it is asked again, until it is back', () => {
    let now = 0
    const meter = meterAt(() => now)
    const fault = { kind: 'unreachable', detail: 'connection refused' } as const
    meter.observe({ kind: 'away', fault, waitMs: 8000, left: 6 })
    now = 3000
    expect(logLine(meter.read())).toMatch(
      /the node is away \(unreachable: connection refused\), 6 tries left, the next in 5 s$/u,
    )
    meter.observe({ kind: 'back' })
    expect(logLine(meter.read())).not.toContain('away')
  })

  it('says what is asked before the first item, with no count of nothing', () => {
    let now = 0
    const meter = new Meter(() => now)
    meter.observe({ kind: 'preparing', what: 'node' })
    now = 40_000
    expect(logLine(meter.read())).toBe('finding out how the node is to be asked, 40s')
    meter.observe({ kind: 'preparing', what: 'prompts' })
    expect(liveLines(meter.read())).toBe('  counting the tokens of the longest prompts, 0s')
    meter.observe({ kind: 'started', run: 'r', total: 40, done: 0 })
    expect(logLine(meter.read())).toMatch(/^0\/40 {2}0% \| right 0 .* retries 0$/u)
  })

  it('says how many relays are in flight and how long the first has waited, once that is long', () => {
    let now = 0
    const meter = meterAt(() => now)
    meter.observe({ kind: 'started', run: 'r', total: 40, done: 0 })
    meter.observe({ kind: 'sent', position: 0 })
    now = 2000
    meter.observe({ kind: 'sent', position: 1 })
    expect(logLine(meter.read())).not.toContain('in flight')
    now = 75_000
    expect(logLine(meter.read())).toMatch(
      / \| no answer yet: 2 relays in flight, the first for 1m15s$/u,
    )
    meter.observe({ kind: 'came', position: 0 })
    meter.observe(stored(0, 'correct'))
    expect(logLine(meter.read())).toMatch(/ \| 1 relay in flight, the first for 1m13s$/u)
  })

  it.each([
    [5, '5s'],
    [75, '1m15s'],
    [3725, '1h02m'],
  ])('%d seconds read %s', (seconds, text) => {
    expect(duration(seconds)).toBe(text)
  })
})
