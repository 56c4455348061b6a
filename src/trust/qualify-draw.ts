import type { DrawFacts, Reason, ReportFacts } from './facts.ts'
import type { Trust } from './trust.ts'
import { earliest } from './witnessed.ts'

/**
 * Who can have chosen the sample. A seed that its certifier chose may be the luckiest of many; one that was
 * drawn takes an intent that came first, and another operator's nonce or a later round of a beacon.
 */
export function ofDraw(
  trust: Trust,
  { draw, node }: ReportFacts,
  own: readonly string[],
): Reason[] {
  if (draw.kind === 'free') {
    return [
      {
        verdict: 'insufficient',
        code: 'free-seed',
        detail: 'the seed is self-chosen: it may be the luckiest of many',
      },
    ]
  }
  if (draw.intent === null) {
    return [insufficient('the intent of its draw was not shown, nor the log read')]
  }
  const owner = node.operatorKeyid === null ? undefined : trust.keys.get(node.operatorKeyid)
  const others = draw.nonces.filter((keyid) => {
    const key = trust.keys.get(keyid)
    if (key === undefined || key.revoked?.reason === 'compromise') return false
    return !own.includes(key.operator) && key.operator !== owner?.operator
  })
  return others.length > 0 ? [] : ofBeacon(trust, draw.intent, draw.roundTime)
}

/** A round of a beacon draws only for an intent that others saw before it came. */
function ofBeacon(
  trust: Trust,
  intent: NonNullable<Extract<DrawFacts, { kind: 'drawn' }>['intent']>,
  roundTime: number | null,
): Reason[] {
  if (roundTime === null) {
    return [insufficient('nobody but its certifier had a part in the draw')]
  }
  const { witnesses } = trust.content.rules.log
  const seen = witnesses === 0 ? intent.time : earliest(trust, intent.cosignatures)
  if (seen !== undefined && seen <= roundTime) return []
  const when = seen === undefined ? 'never' : new Date(seen).toISOString()
  return [
    insufficient(
      `the intent was seen ${when}, the beacon's round came ${new Date(roundTime).toISOString()}`,
    ),
  ]
}

function insufficient(detail: string): Reason {
  return { verdict: 'insufficient', code: 'draw', detail }
}
