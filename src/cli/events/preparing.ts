import { type Chain, type Tiers, TiersSchema } from '../../chains/index.ts'
import { closed, count, orNull, sha256, Type, typed } from '../../schema/index.ts'
import { powerShape } from './power.ts'

const name = Type.String()
const version = Type.String()
const suite = {
  name,
  version,
  digest: sha256('Of the suite.'),
  tasks: Type.Array(closed({ name, items: count('Of the task.'), weight: Type.Number() })),
}
const file = closed({
  kind: Type.String({ description: 'Again the event.' }),
  repo: Type.String(),
  file: Type.String(),
  bytes: count('Of the file.'),
})
const errorRate = closed({ nodes: Type.Number(), share: orNull(Type.Number()) })

/** What commands about keys, suites and tiers tell. */
export const preparing = {
  suite: Type.Union([
    closed(suite),
    closed({ name, version, fetched: Type.Literal(false) }, 'Its data are not here.'),
  ]),
  checked: closed({ ...suite, requests: count('That a run would send.') }),
  fetching: file,
  fetched: file,
  kept: file,
  ready: closed({ name, version, digest: sha256('Of the suite.'), items: count('Of all tasks.') }),
  exported: closed({
    folder: Type.String(),
    entry: Type.String({ description: 'What lm_eval is asked to run.' }),
    files: Type.Array(Type.String()),
    digest: sha256('Of the suite.'),
  }),
  audited: closed({
    task: Type.String(),
    right: closed({ said: count('Called right.'), of: count('Right pictures.') }),
    wrong: closed({ said: count('Called right.'), of: count('Wrong pictures.') }),
  }),
  regenerated: closed({
    run: Type.String(),
    items: count('Of the run.'),
    digest: sha256('Over the digests of the items.'),
  }),
  equated: closed({
    path: Type.String(),
    version: count('Of the scale.'),
    slope: Type.Number(),
    intercept: Type.Number(),
    subjects: count('Nodes that were asked both suites.'),
    correlation: Type.Number(),
    scores: Type.Array(
      closed({ score: Type.Number(), value: Type.Number(), standardError: Type.Number() }),
    ),
  }),
  calibrated: closed({
    path: Type.String(),
    sha256: Type.Optional(sha256('Of the file.')),
    model: Type.String(),
    reports: count('Past runs.'),
    digest: sha256('Of the suite.'),
  }),
  key: closed({
    keyid: Type.String(),
    algorithm: Type.String(),
    pem: Type.String(),
    path: Type.String(),
  }),
  tiers: closed({
    path: Type.String(),
    digest: sha256('Of the file.'),
    chains: typed<Tiers['chains']>(TiersSchema.properties.chains),
  }),
  simulation: closed({
    nodes: count('Of the population.'),
    rule: typed<Chain['decision']>(TiersSchema.properties.chains.items.properties.decision),
    tiers: Type.Array(
      closed({
        threshold: Type.Number(),
        reach: Type.Number(),
        land: Type.Number(),
        overClaim: errorRate,
        overClaimBelowZone: errorRate,
        underClaim: errorRate,
        underClaimAboveZone: errorRate,
        deniedAboveZone: errorRate,
      }),
    ),
    untiered: Type.Number(),
    relays: closed({ median: Type.Number(), mean: Type.Number(), p90: Type.Number() }),
    changes: Type.Array(
      closed({
        name,
        score: Type.Number(),
        today: orNull(Type.Number()),
        proposed: orNull(Type.Number()),
        chance: Type.Number(),
      }),
    ),
    power: Type.Array(powerShape),
  }),
} as const
