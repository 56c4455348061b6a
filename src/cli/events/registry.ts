import { ChainTermsSchema } from '../../chains/index.ts'
import { closed, count, orNull, sha256, Type } from '../../schema/index.ts'

const report = sha256('SHA-256 of the bundle.')

/** What commands about the registry tell. */
export const registry = {
  registered: Type.Union([
    closed({
      path: Type.String(),
      state: Type.Literal('refused'),
      report,
      check: Type.String({ description: 'The check that failed.' }),
      reason: Type.String(),
    }),
    closed({
      path: Type.String(),
      state: Type.Union([Type.Literal('added'), Type.Literal('known')]),
      report,
      chains: Type.Array(Type.String({ description: 'A chain that the report awards.' })),
    }),
  ]),
  rebuilt: closed({
    reports: count('Reports that hold.'),
    rejected: count('Reports that do not.'),
    digest: sha256('SHA-256 over all that the index says.'),
  }),
  chain: closed({
    id: Type.String(),
    name: Type.String(),
    minScore: orNull(Type.String()),
    terms: orNull(ChainTermsSchema),
    valid: count('Nodes that may serve it.'),
    at: Type.String({ description: 'RFC 3339.' }),
  }),
  standing: closed({
    chain: Type.String(),
    state: Type.String({ description: 'valid: a portal may route by it.' }),
    node: sha256('SHA-256 of node.json.'),
    url: Type.String(),
    until: Type.String({ description: 'RFC 3339.' }),
    operators: Type.Array(Type.String()),
    reasons: Type.Array(Type.String({ description: 'Why it is not valid; a stable word.' })),
    report,
  }),
  built: closed({ folder: Type.String(), files: count('Files written.') }),
}
