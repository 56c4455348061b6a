import { type Markup, markup } from '../../charts/index.ts'
import type { RegisteredReport } from '../record.ts'
import type { Standing } from '../standing.ts'
import { visibleLine } from './visible.ts'

/** What people need to be told of each state. */
export const states: Readonly<Record<Standing['state'], string>> = {
  valid: 'certified',
  denied: 'not certified by the newest report',
  expired: 'expired',
  withdrawn: 'withdrawn',
  revoked: 'signed by a revoked key',
  insufficient: 'not confirmed',
  invalid: 'does not hold',
}

/** A state, marked as ended by the script when its time has come. */
export function stateOf({ state, until }: Standing): Markup {
  const ends = state === 'valid' ? markup` data-until="${until}"` : ''
  return markup`<span class="${state}"${ends}>${states[state]}</span>`
}

/** A score with one decimal and its interval. */
export function scoreOf({ score }: RegisteredReport): string {
  if (score === null) return 'none'
  return `${oneDecimal(score.value)} (${oneDecimal(score.lower)} – ${oneDecimal(score.upper)})`
}

/** Rounded down, as scores are. */
function oneDecimal(score: string): string {
  return score.slice(0, -1)
}

export function nodeName({ url, model }: RegisteredReport['node']): string {
  return visibleLine(model === null ? url : `${url} (${model})`)
}

/** The day of a time, RFC 3339. */
export function day(time: string): Markup {
  return markup`<time datetime="${time}">${time.slice(0, 10)}</time>`
}

export const nodePath = (node: string) => `nodes/${node.slice(0, 16)}.html`
export const chainPath = (chain: string) => `chains/${chain}.html`
export const reportPath = (report: string) => `reports/${report}.html`
export const answersPath = (report: string) => `reports/${report}-answers.html`
