import { type Chain, TiersSchema } from '../../chains/index.ts'
import { type Capabilities, CapabilitiesSchema } from '../../examine/index.ts'
import { ProtocolSchema } from '../../item/index.ts'
import { type Report, ReportSchema } from '../../report/index.ts'
import { closed, count, literals, orNull, sha256, Type, typed } from '../../schema/index.ts'
import { powerShape } from './power.ts'

const run = Type.String({ description: 'Id of the run.' })
const node = closed({
  url: Type.String(),
  protocol: ProtocolSchema,
  model: orNull(Type.String()),
})
const keyid = Type.String({ description: 'OpenSSH fingerprint of a public key.' })

/** What commands that ask a node tell, in the order in which it happens. */
export const certifying = {
  started: closed(
    {
      run,
      node,
      suite: Type.String(),
      digest: sha256('Of the suite.'),
      kind: Type.Literal('new'),
      attempt: count("Which of the node's tests on its budget of alpha it is.", 1),
      epoch: orNull(
        Type.String({ description: 'Whose alpha it has its share of; null: for ever.' }),
      ),
      because: literals(
        ['first', 'asked', 'ended', 'epoch'],
        'Why no test of before goes on: there is none, another was asked for, its certificate has ended, an epoch has begun.',
      ),
    },
    'A run has begun.',
  ),
  continued: closed(
    {
      run,
      node,
      finished: orNull(Type.String({ description: 'When nothing was left to ask.' })),
    },
    'A run of before goes on: a test is made once.',
  ),
  resumed: closed({ run }, 'An interrupted run goes on.'),
  control: Type.Union([
    closed({ kind: Type.Literal('proven'), keyid }),
    closed({
      kind: Type.Literal('open'),
      challenge: closed({ origin: Type.String(), nonce: Type.String() }),
      reason: Type.String({ description: 'Why control is claimed only.' }),
    }),
  ]),
  announced: closed(
    {
      origin: Type.String({ description: 'Name of the log.' }),
      index: count('Of the intent in it.'),
      test: count("Which of the node's tests it is.", 1),
    },
    'A run was announced before anything was asked.',
  ),
  recorded: closed(
    { run, index: count('Of the report in the log.') },
    'A report is in the log, and the proof beside it.',
  ),
  report: closed(
    { folder: Type.String({ description: 'Where it lies.' }), report: typed<Report>(ReportSchema) },
    'A report was published.',
  ),
  'node-ended': closed(
    {
      place: Type.String({ description: 'File and line of the list.' }),
      node: closed({ url: Type.String(), model: orNull(Type.String()) }),
      chain: orNull(Type.String({ description: 'That the list names.' })),
      standing: literals(
        ['certified', 'denied', 'inconclusive', 'not-asked', 'failed', 'left'],
        'Of that chain, or as a whole; failed: there is no report; left: stopped before its turn.',
      ),
      run: orNull(run),
      folder: orNull(Type.String({ description: 'Where the report lies.' })),
      isOld: Type.Boolean({ description: 'Complete before: nothing was asked.' }),
      error: orNull(
        closed({ code: Type.String(), message: Type.String(), next: orNull(Type.String()) }),
      ),
    },
    'A node of a list is done with.',
  ),
  finding: Type.Union([
    closed({
      about: literals(['machine', 'node']),
      id: Type.String({ description: 'Stable.' }),
      level: literals(['pass', 'warn', 'fail', 'info']),
      text: Type.String(),
      remedy: Type.Optional(Type.String({ description: 'What to do about it.' })),
    }),
    closed({ message: Type.String({ description: 'What is wrong with a suite.' }) }),
  ]),
  examined: closed(
    {
      url: Type.String(),
      warnings: count('Findings that warn.'),
      failures: count('Findings that fail.'),
      capabilities: orNull(typed<Capabilities>(CapabilitiesSchema)),
      limits: orNull(limitsProbe()),
    },
    'A node and this machine were examined.',
  ),
  estimate: closed(
    {
      items: count('Items that can be asked.'),
      relays: count('Relays to ask everything.'),
      worstRelays: count('The same with all retries.'),
      promptTokens: closed({
        total: count('Of all prompts.'),
        longest: count('Of the longest prompt.'),
        method: Type.String({ description: 'The tokenizer.' }),
      }),
      completionTokens: count('Tokens that the node may answer at most.'),
      chains: Type.Array(
        closed({
          chain: typed<Chain>(TiersSchema.properties.chains.items),
          skills: Type.Array(
            closed({
              skill: Type.Number({ description: 'Score that is assumed.' }),
              certified: Type.Number({ description: 'Probability.' }),
              denied: Type.Number({ description: 'Probability.' }),
              inconclusive: Type.Number({ description: 'Probability.' }),
              ...outlay(),
            }),
          ),
          power: orNull(powerShape),
          worst: closed(outlay()),
        }),
      ),
      assumed: closed({
        skills: Type.Array(Type.Number()),
        concurrency: count('Requests in flight at most.', 1),
        latencyMs: Type.Optional(Type.Number()),
        usdPerPokt: Type.Optional(Type.String()),
      }),
    },
    'What a run would take.',
  ),
  'nodes-estimate': closed(
    {
      nodes: Type.Array(
        closed({
          place: Type.String({ description: 'File and line of the list.' }),
          node: closed({ url: Type.String(), model: orNull(Type.String()) }),
          chain: orNull(Type.String({ description: 'That the list names.' })),
          forecast: orNull(nodeForecast()),
        }),
        { description: 'A forecast of null: its test is complete, it would not be asked.' },
      ),
      sum: nodeForecast(),
    },
    'What certifying a list would take.',
  ),
} as const

function nodeForecast() {
  const cost = () =>
    closed({
      relays: count('Relays.'),
      usd: orNull(Type.String({ description: 'null: unknown.' })),
      pokt: orNull(Type.String()),
    })
  return closed({ least: cost(), most: cost(), worst: cost() })
}

function outlay() {
  return {
    relays: Type.Number(),
    promptTokens: Type.Number(),
    completionTokens: Type.Number(),
    usd: orNull(Type.String({ description: 'null: unknown.' })),
    pokt: orNull(Type.String()),
    seconds: orNull(Type.Number()),
  }
}

function limitsProbe() {
  const outcome = Type.Union([
    closed({
      kind: Type.Literal('answered'),
      promptTokens: orNull(Type.Integer()),
      completionTokens: orNull(Type.Integer()),
      finish: Type.String(),
    }),
    closed({ kind: Type.Literal('dropped'), status: Type.Integer() }),
    closed({ kind: Type.Literal('failed'), detail: Type.String() }),
  ])
  const call = closed({ tokens: Type.Integer(), outcome })
  const sides = closed({ inside: call, beyond: call })
  return closed({
    inputTokens: Type.Integer(),
    outputTokens: Type.Integer(),
    counted: Type.String({ description: 'How input tokens were counted.' }),
    input: sides,
    output: sides,
  })
}
