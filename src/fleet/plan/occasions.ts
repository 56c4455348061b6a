import { chance } from './chance.ts'

const dayMs = 24 * 3600 * 1000

/** A node as the schedule sees it. */
export interface PlannedNode {
  readonly id: string
  /** Days before the end of its certificate by which it is renewed at the earliest. */
  readonly leadDays: number
  /** Mean days between unannounced tests; null: none. */
  readonly covertDays: number | null
  /** When its certificate ends; null: it has none. */
  readonly validUntil: Date | null
}

/** A test that is due within a day. */
export interface Occasion {
  readonly kind: 'renewal' | 'covert'
  /** Names it among those of the node. */
  readonly name: string
  readonly due: Date
}

/**
 * When a certificate is renewed: in the first half of its lead, at a moment by chance. So renewals of nodes
 * that were certified together spread, and half of the lead is left for what goes wrong. Pure.
 */
function renewalOf(node: PlannedNode, secret: string): Occasion | undefined {
  const { id, leadDays, validUntil } = node
  if (validUntil === null) return undefined
  const name = `renewal ${validUntil.toISOString()}`
  const days = leadDays * (1 - chance(secret, id, name) / 2)
  return { kind: 'renewal', name, due: new Date(validUntil.getTime() - days * dayMs) }
}

/**
 * The unannounced test of a node on a day (UTC), if there is one: each day with the same probability,
 * whatever came before, at a moment by chance. Who knows when it was tested last knows nothing. Pure.
 */
function covertOn(node: PlannedNode, day: number, secret: string): Occasion | undefined {
  const { id, covertDays, validUntil } = node
  if (covertDays === null || validUntil === null) return undefined
  const name = `covert ${day}`
  if (chance(secret, id, name) >= 1 - Math.exp(-1 / covertDays)) return undefined
  const due = new Date((day + chance(secret, id, name, 'moment')) * dayMs)
  return due < validUntil ? { kind: 'covert', name, due } : undefined
}

/** The day of a moment, counted from 1970 in UTC. */
function dayOf(time: Date): number {
  return Math.floor(time.getTime() / dayMs)
}

/**
 * What of a node is due from now until a day later: its renewal, late ones too, or else an unannounced test.
 * One at most: a node that is renewed is tested anyway. Pure.
 */
export function occasionOf(node: PlannedNode, now: Date, secret: string): Occasion | undefined {
  const until = now.getTime() + dayMs
  const renewal = renewalOf(node, secret)
  if (renewal !== undefined && renewal.due.getTime() < until) return renewal
  const today = dayOf(now)
  return [today, today + 1]
    .map((day) => covertOn(node, day, secret))
    .find((one) => one !== undefined && one.due >= now && one.due.getTime() < until)
}
