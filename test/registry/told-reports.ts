import fc from 'fast-check'
import { sha256Hex } from '../../src/digest/index.ts'
import type { RegisteredReport } from '../../src/registry/index.ts'
import { subjectOf } from '../../src/trust/index.ts'
import { cast, facts, hour, now } from '../trust/building.ts'

/** Chains that are awarded. */
export const chains = ['chain-1', 'chain-2']

/** What a report says that matters to who may serve: times in hours from `now`. */
export interface Told {
  readonly node: string
  readonly by: 'certifierA' | 'certifierA2' | 'certifierB'
  readonly evaluated: number
  readonly lasts: number
  readonly score: number
  readonly awards: readonly string[]
  /** Hours until a run that was announced is missed; null: none was. */
  readonly deadline: number | null
}

/** Reports of two nodes by three certifiers of two operators. */
export const told = fc.array(
  fc.record<Told>({
    node: fc.constantFrom('1', '2'),
    by: fc.constantFrom('certifierA', 'certifierA2', 'certifierB'),
    evaluated: fc.integer({ min: -40, max: 20 }),
    lasts: fc.integer({ min: 1, max: 50 }),
    score: fc.integer({ min: 60, max: 70 }),
    awards: fc.subarray(chains),
    deadline: fc.option(fc.integer({ min: -40, max: 40 })),
  }),
  { minLength: 4, maxLength: 12 },
)

export const time = (offset: number) => new Date(now + offset * hour).toISOString()

/** What the log says of a report of which nothing happened since. */
const said = facts(cast.certifierA).log?.later ?? null

/** @param number makes its digest */
export function recordOf(one: Told, number: number): RegisteredReport {
  const digest = sha256Hex(`report ${number}`)
  const node = one.node.repeat(64)
  const own = facts(cast[one.by], {
    source: digest,
    payload: digest,
    node: { digest: node, operatorKeyid: null },
    score: `${one.score}.00`,
    awarded: one.awards,
    evaluatedAt: time(one.evaluated),
    validUntil: time(one.evaluated + one.lasts),
    log: { keyid: cast.log.content.keyid, index: number, cosignatures: [], later: said },
  })
  return {
    digest,
    subject: subjectOf(own),
    node: { digest: node, url: `https://${one.node}.example`, model: null },
    suite: { name: 'starter', version: '1' },
    score: null,
    p95Ms: null,
    relays: null,
    complete: true,
    parameters: {
      protocol: 'chat',
      answerFormat: '3',
      stream: true,
      attempt: 1,
      route: null,
      reported: [],
      harness: '0.1.0',
    },
    certificates: one.awards.map((chain) => ({ chain, name: chain, minScore: null, terms: null })),
    announcedAs: null,
    pending: one.deadline === null ? [] : [{ index: number, deadline: time(one.deadline) }],
    facts: own,
  }
}
