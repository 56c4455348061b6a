import { IqError } from '../../errors/index.ts'
import { closest } from '../../schema/index.ts'

export type Generation = 'morse' | 'shannon'

interface Columns {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

/**
 * Columns of a claim file. Morse: a proof and its claim (pocket-core `MsgClaim`, `MsgProof`).
 * Shannon: the attributes of `EventClaimSettled`, `EventClaimExpired` and `EventClaimDiscarded`
 * (poktroll `proto/pocket/tokenomics/event.proto`), and the time of their block.
 */
const columns: Readonly<Record<Generation, Columns>> = {
  morse: {
    required: [
      'time',
      'session_height',
      'chain',
      'application',
      'supplier',
      'relays',
      'evidence_type',
      'status',
    ],
    optional: ['minted_upokt'],
  },
  shannon: {
    required: [
      'time',
      'session_id',
      'session_end_block_height',
      'service_id',
      'application_address',
      'supplier_operator_address',
      'num_relays',
      'num_claimed_compute_units',
      'num_estimated_compute_units',
      'claimed_upokt',
    ],
    optional: [
      'event',
      'settled_upokt',
      'minted_upokt',
      'num_estimated_relays',
      'claim_proof_status_int',
      'proof_requirement_int',
      'supplier_owner_address',
      'mint_ratio',
      'overservicing_loss_upokt',
      'deflation_loss_upokt',
      'mode',
    ],
  },
}

/** Where the columns of a claim file stand; -1: the file has no such column. */
export interface Layout {
  readonly generation: Generation
  readonly names: readonly string[]
  readonly time: number
  readonly height: number
  /** Together they name the session. */
  readonly session: readonly number[]
  /** Name the session where an event bears no id of it: Shannon has one of each application, service and end. */
  readonly sessionParts: readonly number[]
  readonly chain: number
  readonly application: number
  readonly supplier: number
  readonly relays: number
  readonly status: number
  readonly evidence: number
  readonly estimatedRelays: number
  readonly claimedUnits: number
  readonly estimatedUnits: number
  readonly claimed: number
  readonly settled: number
  readonly minted: number
  readonly proofStatus: number
  readonly overservicingLoss: number
  readonly deflationLoss: number
}

/**
 * Reads the names of the columns, in any order.
 * @throws IqError `DATA` for one that is missing, unknown or there twice
 */
export function layoutOf(names: readonly string[], where: string): Layout {
  const generation = names.includes('session_id') ? 'shannon' : 'morse'
  const { required, optional } = columns[generation]
  const known = [...required, ...optional]
  for (const [index, name] of names.entries()) {
    if (!known.includes(name)) throw unknownColumn(name, known, where)
    if (names.indexOf(name) !== index) throw new IqError('DATA', `${where}: column '${name}' twice`)
  }
  const missing = required.find((name) => !names.includes(name))
  if (missing !== undefined) throw new IqError('DATA', `${where}: column '${missing}' is missing`)
  if (names.includes('settled_upokt') !== names.includes('minted_upokt')) {
    if (generation === 'shannon') {
      throw new IqError('DATA', `${where}: 'settled_upokt' and 'minted_upokt' belong together`)
    }
  }
  const at = (name: string) => names.indexOf(name)
  const shannon = generation === 'shannon'
  return {
    generation,
    names,
    time: at('time'),
    height: at(shannon ? 'session_end_block_height' : 'session_height'),
    session: shannon
      ? [at('session_id')]
      : [at('application'), at('chain'), at('session_height'), at('evidence_type')],
    sessionParts: shannon
      ? [at('application_address'), at('service_id'), at('session_end_block_height')]
      : [],
    chain: at(shannon ? 'service_id' : 'chain'),
    application: at(shannon ? 'application_address' : 'application'),
    supplier: at(shannon ? 'supplier_operator_address' : 'supplier'),
    relays: at(shannon ? 'num_relays' : 'relays'),
    status: at(shannon ? 'event' : 'status'),
    evidence: at('evidence_type'),
    estimatedRelays: at('num_estimated_relays'),
    claimedUnits: at('num_claimed_compute_units'),
    estimatedUnits: at('num_estimated_compute_units'),
    claimed: at('claimed_upokt'),
    settled: at('settled_upokt'),
    minted: at('minted_upokt'),
    proofStatus: at('claim_proof_status_int'),
    overservicingLoss: at('overservicing_loss_upokt'),
    deflationLoss: at('deflation_loss_upokt'),
  }
}

function unknownColumn(name: string, known: readonly string[], where: string): IqError {
  const suggestion = closest(name, known)
  const help = /[;\t]/u.test(name)
    ? 'columns are separated by commas'
    : suggestion
      ? `did you mean '${suggestion}'?`
      : `known: ${known.join(', ')}`
  return new IqError('DATA', `${where}: unknown column '${name}', ${help}`)
}
