import { type Markup, markup, scoreMark } from '../../charts/index.ts'
import { day, type Shown, scoreText, visibleLine } from '../../pages/index.ts'
import type { RegisteredReport } from '../record.ts'
import type { Standing } from '../standing.ts'
import { link } from './site.ts'

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
export function stateOf({ state, until }: Pick<Standing, 'state' | 'until'>): Markup {
  const ends = state === 'valid' ? markup` data-until="${until}"` : ''
  return markup`<span class="${state}"${ends}>${states[state]}</span>`
}

/** A score as a cell: drawn, in words, and what it is sorted by. */
export function scoreCell({ score }: Pick<RegisteredReport, 'score'>): Shown {
  if (score === null) return { shown: 'none', value: '' }
  const { value, lower, upper } = score
  const drawn = scoreMark({ value: Number(value), lower: Number(lower), upper: Number(upper) })
  return { shown: markup`${drawn}<span class="score">${scoreText(score)}</span>`, value }
}

/** When a run was, the report about it, and how it was made. */
export function runCell(path: string, report: RegisteredReport): Shown {
  const { evaluatedAt } = report.facts
  const shown = markup`${day(evaluatedAt)}, ${reportLink(path, report)} <span class="model">${parametersText(report)}</span>`
  return { shown, value: evaluatedAt }
}

/** How a run was made, in a few words. */
export function parametersText({ suite, parameters, relays }: RegisteredReport): string {
  const { protocol, stream, attempt, route, harness } = parameters
  return [
    visibleLine(`${suite.name} ${suite.version}`),
    protocol,
    ...(stream ? [] : ['not streamed']),
    ...(route?.covert ? ['covert'] : []),
    ...(route?.kind === 'portal' ? ['through a portal'] : []),
    `test ${attempt}`,
    ...(relays === null ? [] : [`${relays} relays`]),
    `harness ${visibleLine(harness, 20)}`,
  ].join(', ')
}

type OfNode = Pick<RegisteredReport, 'node'>

/** A node by its address, and the model that was asked for below it. */
export function nodeLink(path: string, report: OfNode): Markup {
  const { model } = report.node
  return markup`${shortNodeLink(path, report)}${model === null ? '' : markup` <span class="model">${visibleLine(model)}</span>`}`
}

/** A node by its address, without the scheme. */
export function shortNodeLink(path: string, { node }: OfNode): Markup {
  return markup`<a href="${link(path, nodePath(node.digest))}">${addressOf({ node })}</a>`
}

/** The address of a node without the scheme. */
export function addressOf({ node }: OfNode): string {
  return visibleLine(node.url.replace(/^https?:\/\//u, ''))
}

export function reportLink(path: string, { digest }: Pick<RegisteredReport, 'digest'>): Markup {
  return markup`<a href="${link(path, reportPath(digest))}"><code>${digest.slice(0, 12)}</code></a>`
}

export const nodePath = (node: string) => `nodes/${node.slice(0, 16)}.html`
export const chainPath = (chain: string) => `chains/${chain}.html`
export const reportPath = (report: string) => `reports/${report}.html`
/** @param page from 1 */
export const answersPath = (report: string, page = 1) =>
  `reports/${report}-answers${page === 1 ? '' : `-${page}`}.html`
export const pairPath = (a: string, b: string) => `compare/${a}-${b}.html`
