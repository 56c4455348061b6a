import { percent, type Simulation, textPlot, tierName } from '../../population/index.ts'
import { table } from './table.ts'

/** Changes printed; `--json` and `--html` have them all. */
const shownChanges = 20

/** What thresholds do to a population, as text for a terminal. */
export function simulationText(simulation: Simulation): string {
  return [
    textPlot(simulation),
    tierTable(simulation),
    relayLine(simulation),
    changeTable(simulation),
  ].join('\n\n')
}

function tierTable({ tiers, untiered }: Simulation): string {
  const head = [
    'tier',
    'reach it',
    'land in it',
    'over',
    'over, below zone',
    'under',
    'under, above zone',
    'denied, above zone',
  ]
  const rows = tiers
    .toReversed()
    .map((tier) => [
      tierName(tier.threshold),
      String(tier.reach),
      String(Math.round(tier.land)),
      percent(tier.overClaim.share),
      percent(tier.overClaimBelowZone.share),
      percent(tier.underClaim.share),
      percent(tier.underClaimAboveZone.share),
      percent(tier.deniedAboveZone.share),
    ])
  rows.push(['none', '-', String(Math.round(untiered)), '-', '-', '-', '-', '-'])
  const legend =
    'over: certified, of those below the threshold; under: not certified, of those at or above it;\ndenied: what beta bounds. The others that are not certified stay undecided at the cap'
  return `${table(head, rows, ['left', ...Array<'right'>(head.length - 1).fill('right')])}\n${legend}`
}

function relayLine({ relays: { median, mean, p90 } }: Simulation): string {
  return `relays for a verdict: median ${median}, mean ${mean}, nine of ten nodes at most ${p90}`
}

function changeTable({ changes }: Simulation): string {
  const title = `${changes.length} nodes change their tier against today's`
  if (changes.length === 0) return title
  const rows = changes
    .slice(0, shownChanges)
    .map(({ name, score, today, proposed, chance }) => [
      name,
      score.toFixed(2),
      tierName(today),
      tierName(proposed),
      percent(chance),
    ])
  const more = changes.length - rows.length
  const rest = more > 0 ? `\n... and ${more} more: see them with --json or --html <file>` : ''
  const head = ['node', 'score', 'today', 'proposed', 'chance of it']
  return `${title}\n${table(head, rows, ['left', 'right', 'left', 'left', 'right'])}${rest}`
}
