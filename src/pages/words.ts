import { type Markup, markup } from '../charts/index.ts'
import { visibleLine } from './visible.ts'

/** A score with its interval, as reports have it: two decimals. */
interface Interval {
  readonly value: string
  readonly lower: string
  readonly upper: string
}

/** A score with one decimal and its interval; what was rounded outward stays so. */
export function scoreText(score: Interval | null): string {
  if (score === null) return 'none'
  return `${oneDecimal(score.value)} (${oneDecimal(score.lower)} – ${up(score.upper)})`
}

/** Rounded down, as scores are: a shown 70.0 is at least 70. */
export function oneDecimal(score: string): string {
  return score.slice(0, -1)
}

function up(score: string): string {
  return score.endsWith('0')
    ? oneDecimal(score)
    : ((Math.round(Number(score) * 100) + 5) / 100).toFixed(1)
}

export function nodeName({ url, model }: { url: string; model: string | null }): string {
  return visibleLine(model === null ? url : `${url} (${model})`)
}

/** The day of a time, RFC 3339. */
export function day(time: string): Markup {
  return markup`<time datetime="${time}">${time.slice(0, 10)}</time>`
}

/** A count with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Names of chains, a line each. */
export function namesList(names: readonly string[]): Markup {
  if (names.length === 0) return markup`no chain`
  return markup`<ul class="names">${names.map((name) => markup`<li>${visibleLine(name)}</li>`)}</ul>`
}
