import { type ReportFacts, subjectOf } from '../../trust/index.ts'
import type { RegisteredReport } from '../record.ts'
import type { Common, Own } from './report-text.ts'

/*
 * These are made by constructors and not written as literals, of which V8 makes those that once lived long in
 * the old space from then on: there the dead ones of each question about the past kept alive what they name
 * until a full collection, and one question in eight waited 10 ms for that.
 */

/** A report as the index keeps it. */
export class IndexedReport implements RegisteredReport {
  readonly digest
  readonly subject
  readonly node
  readonly suite
  readonly score
  readonly p95Ms
  readonly relays
  readonly complete
  readonly parameters
  readonly certificates
  readonly announcedAs
  readonly pending
  readonly facts: ReportFacts

  constructor(common: Common, own: Own) {
    const [digest, node] = own
    const [score, p95Ms, relays, complete, announcedAs, pending] = own[7]
    const [attempt, route, reported] = own[8]
    const facts = new IndexedFacts(common.facts, own)
    this.digest = digest
    this.subject = subjectOf(facts)
    this.node = node
    this.suite = common.suite
    this.score = score
    this.p95Ms = p95Ms
    this.relays = relays
    this.complete = complete
    this.parameters = { ...common.parameters, attempt, route, reported }
    this.certificates = common.certificates
    this.announcedAs = announcedAs
    this.pending = pending
    this.facts = facts
  }
}

class IndexedFacts implements ReportFacts {
  readonly source
  readonly payload
  readonly signers
  readonly node
  readonly suite
  readonly tiers
  readonly harness
  readonly score
  readonly awarded
  readonly evaluatedAt
  readonly validUntil
  readonly assurance
  readonly replayed
  readonly draw
  readonly log
  readonly timestamps

  constructor(common: Common['facts'], own: Own) {
    const [source, node, operatorKeyid, payload, evaluatedAt, validUntil, score] = own
    const [draw, log, timestamps] = own[9]
    this.source = source
    this.payload = payload
    this.signers = common.signers
    this.node = new ControlledNode(node.digest, operatorKeyid)
    this.suite = common.suite
    this.tiers = common.tiers
    this.harness = common.harness
    this.score = score
    this.awarded = common.awarded
    this.evaluatedAt = evaluatedAt
    this.validUntil = validUntil
    this.assurance = common.assurance
    this.replayed = common.replayed
    this.draw = draw
    this.log = log
    this.timestamps = timestamps
  }
}

class ControlledNode {
  readonly digest: string
  readonly operatorKeyid: string | null

  constructor(digest: string, operatorKeyid: string | null) {
    this.digest = digest
    this.operatorKeyid = operatorKeyid
  }
}
