import { closed, count, literals, orNull, Type } from '../../schema/index.ts'

const url = Type.String({ description: 'URL of the node, as its list has it.' })
const run = Type.String({ description: 'Id of the run.' })
const time = (description: string) => Type.String({ description })

/** What commands of a fleet tell. */
export const fleet = {
  'fleet-made': closed(
    { from: count('Version of the tables before; 0: none.'), to: count('Version now.') },
    'The database of a fleet was made or migrated.',
  ),
  'fleet-added': closed(
    {
      nodes: count('In the list.'),
      fresh: count('Not in the fleet before.'),
      exams: count('Tests that were ordered.'),
    },
    'Nodes were added.',
  ),
  'fleet-scheduled': closed(
    {
      renewals: count('Due within a day.'),
      covert: count('Unannounced tests within a day.'),
      revived: count('Tests that had lost their turn.'),
    },
    'What is due was ordered.',
  ),
  'fleet-changed': closed(
    {
      did: literals(['retried', 'cancelled', 'paused', 'resumed']),
      count: count('Tests or nodes.'),
    },
    'A person changed something.',
  ),
  'fleet-announced': closed(
    {
      announced: count('Tests that were put into the log.'),
      drawn: count('Tests whose seed was drawn: they begin.'),
      unready: Type.Array(
        closed({
          node: closed({ url }),
          index: orNull(count('Of its intent in the log; null: not there yet.')),
          why: Type.String({ description: 'What is waited for.' }),
        }),
        { description: 'Tests that cannot begin yet.' },
      ),
    },
    'Tests were announced.',
  ),
  'fleet-signed': closed(
    {
      run,
      node: closed({ url }),
      folder: orNull(Type.String({ description: 'Where the report lies.' })),
      why: orNull(Type.String({ description: 'Why it is not signed.' })),
    },
    'A finished test was signed, or could not be.',
  ),
  'fleet-exported': closed({ run, folder: Type.String() }, 'A run lies in a folder.'),
  'fleet-status': closed(
    {
      at: time('By the clock of the database.'),
      nodes: closed({
        all: count('Nodes.'),
        paused: count('Asked nothing new.'),
        certified: count('By their latest report.'),
        expiring: count('Of them, those whose renewal is near.'),
        denied: count('By their latest report.'),
      }),
      exams: Type.Record(Type.String(), Type.Integer(), { description: 'By where they stand.' }),
      announcements: closed({
        wanted: count('Open tests that are to be announced before they begin.'),
        undrawn: count('Announced; their seed is not drawn yet.'),
      }),
      queues: Type.Array(
        closed({
          region: Type.String(),
          ready: count('Could be taken now.'),
          later: count('Not yet.'),
          active: count('Under way.'),
        }),
      ),
      workers: Type.Array(
        closed({
          name: Type.String({ description: 'Host and process.' }),
          isLive: Type.Boolean(),
          since: time('When it was started.'),
          sign: time('Its last sign.'),
        }),
      ),
      running: Type.Array(
        closed({
          node: url,
          kind: Type.String(),
          run: orNull(run),
          samples: count('Answers that are stored.'),
          sessions: count('Begun.'),
          worker: orNull(Type.String()),
          isHeld: Type.Boolean({ description: 'Whether a worker holds it now.' }),
        }),
      ),
      troubles: Type.Array(
        closed({
          node: url,
          state: Type.String(),
          code: Type.String(),
          message: Type.String(),
          since: time('When it came about.'),
        }),
      ),
      soonest: Type.Array(closed({ node: url, run, validUntil: time('End of the certificate.') })),
      spent: closed({
        relays: count('Since midnight, UTC.'),
        usd: Type.String(),
        pokt: orNull(Type.String({ description: 'null: no rate is known.' })),
      }),
    },
    'A fleet at a moment.',
  ),
} as const
