import { type Report, ReportSchema, type SampleLine, SampleLineSchema } from '../../report/index.ts'
import { closed, count, literals, orNull, sha256, Type, typed } from '../../schema/index.ts'
import { type TrustContent, TrustSchema } from '../../trust/index.ts'

const checks = Type.Array(
  closed({
    name: Type.String({ description: 'What was checked; stable.' }),
    ok: Type.Boolean(),
    detail: Type.String(),
  }),
)
const unchecked = Type.Array(Type.String(), { description: 'What was not checked, and why.' })
const path = Type.String()

const about = closed({
  node: Type.Unknown({ description: 'As the statement has it.' }),
  score: Type.Unknown({ description: 'As the statement has it; null without one.' }),
  awarded: Type.Array(Type.String(), { description: 'Chains that certify the node.' }),
  assurance: literals(['third_party', 'self']),
  control: Type.String({ description: 'Whether the operator was shown to control the node.' }),
  test: orNull(count('Number of the test of the node.', 1)),
  seed: orNull(Type.String()),
  seedBy: literals(['drawn', 'self-chosen']),
  route: Type.String(),
  suite: closed({ name: Type.String(), version: Type.String(), digest: sha256('Of the suite.') }),
  tiers: sha256('Of the tiers file.'),
  harness: Type.String(),
  evaluatedAt: Type.String(),
  validUntil: Type.String(),
})

const side = closed({
  id: Type.String(),
  node: Type.Object({ url: Type.String(), model: orNull(Type.String()) }),
})
const pairs = count('Items that both were asked.')
const discordant = closed({
  onlyFirst: count('Items on which the first scored more.'),
  onlySecond: count('Items on which the second scored more.'),
})
const difference = orNull(
  closed({
    value: Type.Number({ description: 'First less second, in points.' }),
    interval: closed({ lower: Type.Number(), upper: Type.Number() }),
  }),
)

const checkpoint = {
  origin: Type.String(),
  size: count('Entries.'),
  root: Type.String({ description: 'Root hash, base64.' }),
  witnesses: Type.Array(closed({ name: Type.String(), time: Type.Unknown() })),
}

function comparedParts(description: string) {
  const part = closed({
    name: Type.String(),
    pairs,
    first: orNull(Type.Number()),
    second: orNull(Type.Number()),
    difference,
    discordant,
  })
  return Type.Array(part, { description })
}

/** What commands about results and belief tell. */
export const reading = {
  run: closed(
    { finished: Type.Boolean(), report: typed<Report>(ReportSchema) },
    'What a journal shows, finished or not.',
  ),
  'kept-run': closed({
    run: Type.String(),
    node: Type.Object({ url: Type.String(), model: orNull(Type.String()) }),
    suite: Type.Object({ name: Type.String(), version: Type.String() }),
    started: Type.String(),
    finished: orNull(Type.String()),
    state: literals(['open', 'complete', 'damaged']),
    test: count("Which of the node's tests on its budget of alpha it is.", 1),
    epoch: orNull(Type.String()),
    evidence: literals(
      ['none', 'over', 'counts'],
      'Whether it counts among the tests of its node.',
    ),
    removed: Type.Boolean(),
  }),
  sample: typed<SampleLine>(SampleLineSchema),
  sheet: closed({ path }, 'A page with the pictures that were not right was written.'),
  comparison: closed({
    first: side,
    second: side,
    suite: Type.Object({ name: Type.String(), version: Type.String(), digest: Type.String() }),
    method: literals(
      ['paired', 'independent'],
      'paired: on the items that both were asked; independent: two samples of the suite.',
    ),
    asked: closed({ first: Type.Integer(), second: Type.Integer() }),
    pairs,
    tasks: comparedParts('Tasks of the suite.'),
    families: comparedParts('Families of generated items; none for a suite of fixed items.'),
    composite: difference,
    anytime: difference,
    discordant,
    covert: orNull(
      closed({
        difference,
        isSuspicious: Type.Boolean({
          description: 'Whether the node answers those better who it can know to test it.',
        }),
      }),
    ),
    pValue: orNull(Type.Number()),
    evidence: orNull(closed({ firstBetter: Type.Number(), secondBetter: Type.Number() })),
  }),
  verified: Type.Union([
    closed({
      path,
      verdict: literals(['verified', 'insufficient', 'expired', 'invalid']),
      word: Type.String({ description: 'VERIFIED, SELF-CERTIFIED or why not.' }),
      checks,
      unchecked,
      signersWord: Type.Array(Type.String(), {
        description: 'What nothing but its signer shows, one clause each.',
      }),
      isJudged: Type.Boolean({ description: 'Whether every answer was judged again.' }),
      about: Type.Optional(about),
    }),
    closed({ path, verdict: Type.Literal('invalid'), checks, unchecked }),
    closed({
      verdict: Type.String({ description: 'Under a trust policy.' }),
      reasons: Type.Array(closed({ code: Type.String(), detail: Type.String() })),
      operators: Type.Array(Type.String()),
      score: orNull(Type.String()),
      node: Type.Optional(Type.Unknown({ description: 'As the statement has it.' })),
      awarded: Type.Optional(Type.Array(Type.String())),
      reports: Type.Array(closed({ path, checks, unchecked, about: Type.Optional(about) })),
    }),
  ]),
  trust: closed({
    digest: sha256('Of the policy.'),
    pinned: Type.Boolean(),
    content: typed<TrustContent>(TrustSchema),
  }),
  appended: closed({
    kind: Type.String(),
    index: count('Of the entry.'),
    size: count('Entries of the log now.'),
    log: path,
  }),
  logged: closed({ index: count('Of the entry.'), ...checkpoint }),
  audit: Type.Union([
    closed({ ...checkpoint, alarms: alarms() }),
    closed({ alarms: alarms() }, 'Not even the checkpoint opens.'),
  ]),
} as const

function alarms() {
  return Type.Array(
    closed({
      kind: Type.String(),
      index: Type.Optional(count('Of an entry.')),
      detail: Type.String(),
    }),
  )
}
