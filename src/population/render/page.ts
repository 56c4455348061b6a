import {
  distributionChart,
  distributionTable,
  htmlPage,
  htmlTable,
  markup,
  powerChart,
  powerTable,
} from '../../charts/index.ts'
import type { Power } from '../../forecast/index.ts'
import type { ErrorRate, Simulation, TierChange } from '../simulate.ts'
import { powerOfLine, scoresChart } from './charts.ts'
import { percent, tierName } from './words.ts'

/** A simulation as a page of its own: no script, nothing fetched, dark and light. */
export function simulationPage(
  simulation: Simulation,
  power: readonly Power[],
  title: string,
): string {
  const { nodes, relays, changes } = simulation
  const chart = scoresChart(simulation)
  return htmlPage(title, [
    markup`<p>${nodes.length} nodes; relays for a verdict: median ${relays.median}, mean ${relays.mean}, nine of ten at most ${relays.p90}.</p>
${distributionChart(chart)}${distributionTable(chart)}
<h2>Tiers</h2>
`,
    htmlTable(tiersHead, tierRows(simulation)),
    markup`<h2>Items until a verdict, by distance from a line</h2>
${power.map((one) => {
  const drawn = powerOfLine(one)
  return markup`<h3>The line at ${one.chain.minScore ?? ''}</h3>
${powerChart(drawn)}${powerTable(drawn)}`
})}
<h2>Changes against today's tiers: ${changes.length} nodes</h2>
`,
    changes.length === 0 ? markup`` : htmlTable(changesHead, changes.map(changeRow)),
  ])
}

const tiersHead = [
  'tier',
  'nodes that reach it',
  'land in it',
  'certified though below it',
  '... below the zone',
  'not certified though at or above it',
  '... above the zone',
]

function tierRows({ tiers, untiered }: Simulation): string[][] {
  const rows = tiers
    .toReversed()
    .map((tier) => [
      tierName(tier.threshold),
      `${tier.reach}`,
      `${Math.round(tier.land)}`,
      ...[tier.overClaim, tier.overClaimBelowZone].map(rate),
      ...[tier.underClaim, tier.underClaimAboveZone].map(rate),
    ])
  return [...rows, [tierName(null), '-', `${Math.round(untiered)}`, '-', '-', '-', '-']]
}

function rate({ share }: ErrorRate): string {
  return percent(share)
}

const changesHead = ['node', 'score', 'today', 'proposed', 'in so many of 100 tests']

function changeRow({ name, score, today, proposed, chance }: TierChange): string[] {
  return [
    name,
    score.toFixed(2),
    tierName(today),
    tierName(proposed),
    `${Math.round(100 * chance)}`,
  ]
}
