import type { Reading } from './meter.ts'

const barWidth = 24

/** The live block of a terminal: a few short lines. */
export function liveLines(reading: Reading): string {
  if (isPreparing(reading))
    return holdUps(reading)
      .map((line) => `  ${line}`)
      .join('\n')
  const filled = Math.round((barWidth * reading.done) / Math.max(1, reading.total))
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`
  return [
    `  ${bar} ${position(reading)}`,
    `  ${counts(reading)}`,
    ...holdUps(reading).map((line) => `  ${line}`),
  ].join('\n')
}

/** The same on one line, for logs. */
export function logLine(reading: Reading): string {
  const parts = isPreparing(reading) ? [] : [position(reading), counts(reading)]
  return [...parts, ...holdUps(reading)].join(' | ')
}

/** Before the first item there is nothing to count. */
function isPreparing({ preparing, total }: Reading): boolean {
  return preparing !== undefined || total === 0
}

function position({ done, total, rate, secondsLeft, provisional, load }: Reading): string {
  const parts = [`${done}/${total}`, `${Math.floor((100 * done) / Math.max(1, total))}%`]
  if (rate !== undefined) parts.push(`${rate.toPrecision(3)}/s`)
  if (secondsLeft !== undefined && done < total) parts.push(`ETA ${duration(secondsLeft)}`)
  if (load) parts.push(inFlight(load))
  if (provisional !== undefined) parts.push(`score ${provisional.toFixed(1)} (provisional)`)
  return parts.join('  ')
}

function inFlight({ inFlight, limit, cap }: NonNullable<Reading['load']>): string {
  const declared = limit < cap ? ` (${cap} declared)` : ''
  return `in flight ${inFlight} of ${limit}${declared}`
}

function counts({ outcomes, retries }: Reading): string {
  const { correct, incorrect, unparsed, refused, truncated, missing } = outcomes
  const wrong = `right ${correct}  wrong ${incorrect}  unparsed ${unparsed}`
  return `${wrong}  refused ${refused}  truncated ${truncated}  missing ${missing}  retries ${retries}`
}

/** Seconds after which somebody who watches wonders what is going on. */
const longWait = 3

function holdUps(reading: Reading): string[] {
  const { waiting, away, after, preparing } = reading
  const [first] = waiting
  const others = waiting.length > 1 ? ', ...' : ''
  return [
    ...(preparing === undefined
      ? []
      : [`${preparations[preparing.what]}, ${duration(preparing.seconds)}`]),
    ...pendingLine(reading),
    ...(first === undefined ? [] : [`${waiting.length} waiting to retry: ${first}${others}`]),
    ...(away === undefined ? [] : [away]),
    ...(after === undefined ? [] : [after]),
  ]
}

const preparations = {
  node: 'finding out how the node is to be asked',
  prompts: 'counting the tokens of the longest prompts',
} as const

/** What is waited for while nothing comes. */
function pendingLine({ pending, done, total, away }: Reading): string[] {
  if (pending === undefined || pending.seconds < longWait || away !== undefined) return []
  const items = `${pending.items} ${pending.items === 1 ? 'relay' : 'relays'} in flight`
  const none = done === 0 && total > 0 ? 'no answer yet: ' : ''
  return [`${none}${items}, the first for ${duration(pending.seconds)}`]
}

/** 75 -> "1m15s". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  if (hours > 0) return `${hours}h${String(minutes).padStart(2, '0')}m`
  return minutes > 0 ? `${minutes}m${String(whole % 60).padStart(2, '0')}s` : `${whole}s`
}
