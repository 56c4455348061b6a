import { type Markup, markup } from '../../charts/index.ts'
import type { Power } from '../../verdict/index.ts'
import type { ErrorRate, Simulation, TierChange } from '../simulate.ts'
import { powerChart } from './power-plot.ts'
import { chart } from './svg-plot.ts'
import { percent, tierName } from './words.ts'

/** A simulation as a page of its own: no script, nothing fetched, dark and light. */
export function htmlPage(simulation: Simulation, power: readonly Power[], title: string): string {
  const { nodes, relays, changes, untiered } = simulation
  const page = markup`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
svg { width: 100%; height: auto }
.wide { overflow-x: auto }
table { border-collapse: collapse } th, td { padding: .2rem .8rem .2rem 0; text-align: left; overflow-wrap: anywhere }
</style>
<h1>${title}</h1>
<p>${nodes.length} nodes; relays for a verdict: median ${relays.median}, mean ${relays.mean}, nine of ten at most ${relays.p90}.</p>
${chart(simulation)}
<h2>Tiers</h2>
<div class="wide"><table>
<tr><th>tier<th>nodes that reach it<th>land in it<th>certified though below it<th>... below the zone<th>not certified though at or above it<th>... above the zone</tr>
${tierRows(simulation)}
<tr><td>none<td><td>${Math.round(untiered)}<td><td><td><td></tr>
</table></div>
<h2>Items until a verdict, by distance from a line</h2>
${power.map(powerChart)}
<h2>Changes against today's tiers: ${changes.length} nodes</h2>
<div class="wide"><table>
<tr><th>node<th>score<th>today<th>proposed<th>in so many of 100 tests</tr>
${changes.map(changeRow)}
</table></div>
</html>
`
  return page.text
}

function tierRows({ tiers }: Simulation): Markup[] {
  return tiers.toReversed().map(
    (
      tier,
    ) => markup`<tr><td>&gt;= ${tier.threshold}<td>${tier.reach}<td>${Math.round(tier.land)}<td>${rate(tier.overClaim)}<td>${rate(tier.overClaimBelowZone)}<td>${rate(tier.underClaim)}<td>${rate(tier.underClaimAboveZone)}</tr>
`,
  )
}

function rate({ share }: ErrorRate): string {
  return percent(share)
}

function changeRow({ name, score, today, proposed, chance }: TierChange): Markup {
  return markup`<tr><td>${name}<td>${score.toFixed(2)}<td>${tierName(today)}<td>${tierName(proposed)}<td>${Math.round(100 * chance)}</tr>
`
}
