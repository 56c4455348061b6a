import { trace } from '@opentelemetry/api'
import { describe, expect, it } from 'vitest'
import { overBudget } from '../../src/fleet/budget/spent.ts'
import { fleetMetrics, operatorPage } from '../../src/fleet/index.ts'
import { openTracing } from '../../src/fleet/work/tracing.ts'
import { hostile, status } from './seen-fleet.ts'

describe('a fleet as it is now', () => {
  it('is a page that shows what nodes said and runs none of it', () => {
    const page = operatorPage(status)
    expect(page).not.toContain(hostile)
    expect(page).toContain('&lt;script&gt;alert(1)')
    expect(page).toContain('Under way: nothing.')
    expect(page).toContain('silent')
  })

  it('is OpenMetrics text, labels escaped', () => {
    const lines = fleetMetrics(status).split('\n')
    expect(lines).toContain('iqchains_fleet_turns{region="e\\"u",state="later"} 2')
    expect(lines).toContain('iqchains_fleet_workers 1')
    expect(lines).toContain('iqchains_fleet_announcements{state="undrawn"} 5')
    expect(lines).toContain('iqchains_fleet_exams{state="dead"} 1')
    expect(lines.slice(-2)).toEqual(['# EOF', ''])
  })
})

describe('the budget of a day', () => {
  const spent = { relays: 100, usd: '0.075', pokt: '2.500001' }

  it('is spent when a part of it is, to the last decimal, and says which', () => {
    expect(overBudget(spent, {})).toBeUndefined()
    expect(overBudget(spent, { relays: 101, usd: '0.0751', pokt: '2.500002' })).toBeUndefined()
    expect(overBudget(spent, { relays: 100 })).toBe("the day's budget is spent: 100 of 100 relays")
    expect(overBudget(spent, { usd: '0.075' })).toContain('0.075 of 0.075 USD')
    expect(overBudget(spent, { pokt: '2.500001' })).toContain('2.500001 of 2.500001 POKT')
  })
})

describe('OpenTelemetry', () => {
  it('is given a span for each session, with how it ended', async () => {
    const told: unknown[] = []
    const span = {
      setAttributes: (about: object) => told.push(about),
      setStatus: (state: object) => told.push(state),
      end: () => told.push('end'),
    }
    const provider = {
      getTracer: () => ({
        startActiveSpan: (
          name: string,
          { attributes }: { attributes: object },
          act: (one: object) => unknown,
        ) => {
          told.push({ name, ...attributes })
          return act(span)
        },
      }),
    }
    trace.setGlobalTracerProvider(provider as never)
    try {
      const tracing = await openTracing()
      await tracing.span('s', { exam: 'e' }, async (end) => end({ ending: 'finished' }))
      await expect(tracing.span('t', {}, () => Promise.reject(new Error('no')))).rejects.toThrow(
        'no',
      )
    } finally {
      trace.disable()
    }
    expect(told).toEqual([
      ...[{ name: 's', exam: 'e' }, { ending: 'finished' }, 'end'],
      ...[{ name: 't' }, { code: 2 }, 'end'],
    ])
  })
})
