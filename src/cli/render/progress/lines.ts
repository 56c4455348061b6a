import type { Reading } from './meter.ts'

const barWidth = 24

/** The live block of a terminal: a few short lines. */
export function liveLines(reading: Reading): string {
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
  return [position(reading), counts(reading), ...holdUps(reading)].join(' | ')
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

function holdUps({ waiting, away, after }: Reading): string[] {
  const [first] = waiting
  const others = waiting.length > 1 ? ', ...' : ''
  return [
    ...(first === undefined ? [] : [`${waiting.length} waiting to retry: ${first}${others}`]),
    ...(away === undefined ? [] : [away]),
    ...(after === undefined ? [] : [after]),
  ]
}

/** 75 -> "1m15s". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  if (hours > 0) return `${hours}h${String(minutes).padStart(2, '0')}m`
  return minutes > 0 ? `${minutes}m${String(whole % 60).padStart(2, '0')}s` : `${whole}s`
}
