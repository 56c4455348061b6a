import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/funds/index.ts'
import { tally } from './support.ts'

/** An `EventClaimSettled` of 10 relays at 3,000 upokt. */
const event = {
  time: '2026-11-24T10:00:00Z',
  session_id: 's1',
  session_end_block_height: '100',
  service_id: 'text',
  application_address: 'app1',
  supplier_operator_address: 'node1',
  num_relays: '10',
  num_claimed_compute_units: '7500000',
  num_estimated_compute_units: '7500000',
  claimed_upokt: '30000upokt',
  settled_upokt: '29000upokt',
  minted_upokt: '28275upokt',
}

const read = (value: object) =>
  tally(`${JSON.stringify(value)}\n`, undefined, { name: 'claims.jsonl' })

describe('events of Shannon', () => {
  it('are read as JSON lines, with what the network did itself', async () => {
    const { lines } = await read(event)
    expect(lines[0]?.network).toMatchObject({ claimed: 30_000n, settled: 29_000n, minted: 28_275n })
  })

  it.each([
    [{ claimed_upokt: '30000' }, "column 'claimed_upokt' '30000' is no amount"],
    [{ claimed_upokt: '30000pokt' }, "column 'claimed_upokt' '30000pokt'"],
    [{ claimed_upokt: '30000uPOKT' }, "column 'claimed_upokt' '30000uPOKT'"],
    [{ claimed_upokt: '' }, "column 'claimed_upokt' ''"],
    [{ claimed_upokt: '3e4upokt' }, "column 'claimed_upokt' '3e4upokt'"],
    [{ claimed_upokt: '-1upokt' }, "column 'claimed_upokt' '-1upokt'"],
    [{ claimed_upokt: { denom: 'upokt', amount: '1' } }, "key 'claimed_upokt' is neither"],
    [{ settled_upokt: '31000upokt' }, "column 'settled_upokt' is more than was claimed"],
    [{ minted_upokt: '29001upokt' }, "column 'minted_upokt' is more than was settled"],
    [{ overservicing_loss_upokt: '999upokt' }, "column 'overservicing_loss_upokt' '999upokt'"],
    [{ overservicing_loss_upokt: '1000' }, "column 'overservicing_loss_upokt'"],
    [{ deflation_loss_upokt: '1upokt' }, "column 'deflation_loss_upokt' '1upokt' is not the"],
    [{ colour: 'red' }, "unknown column 'colour'"],
    [{ num_relays: 1.5 }, "key 'num_relays'"],
    [{ num_relays: '1.5' }, "column 'num_relays' '1.5'"],
    [{ num_relays: -1 }, "column 'num_relays' '-1'"],
    [{ num_relays: 1e300 }, "key 'num_relays'"],
    [{ num_relays: null }, "key 'num_relays'"],
    [{ session_id: '' }, "column 'session_id' is empty"],
    [{ event: 'EventClaimSettledV2' }, "column 'event' 'EventClaimSettledV2' is none of"],
    [{ claim_proof_status_int: '3' }, "column 'claim_proof_status_int' '3' is none of"],
    [{ time: 1_764_000_000 }, "column 'time' '1764000000' is no time"],
  ])('stop with the field named: %j', async (change, message) => {
    await expect(read({ ...event, ...change })).rejects.toThrow(message)
  })

  it('accept losses that are the differences', async () => {
    const losses = { overservicing_loss_upokt: '1000upokt', deflation_loss_upokt: '725upokt' }
    expect((await read({ ...event, ...losses })).lines).toHaveLength(1)
  })

  it('are of claims that expired, without a session, and discarded, without a supplier', async () => {
    const settled = { ...event, event: 'EventClaimSettled' }
    const expired = { ...settled, event: 'EventClaimExpired', session_id: '', settled_upokt: '' }
    const discarded = {
      ...expired,
      event: 'EventClaimDiscarded',
      supplier_operator_address: '',
      num_relays: '',
    }
    const lines = [settled, expired, discarded, discarded].map((one) => JSON.stringify(one))
    const { apart, claims } = await tally(lines.join('\n'), undefined, { name: 'claims.ndjson' })
    expect(claims).toBe(4)
    expect(apart.expired).toEqual({ claims: 1, relays: 10n })
    expect(apart.invalid).toEqual({ claims: 2, relays: 0n })
    const twice = [...lines, JSON.stringify(expired)].join('\n')
    await expect(tally(twice, undefined, { name: 'claims.jsonl' })).rejects.toThrow(
      'claims.jsonl:5: session app1/text/100 of supplier node1 stands in line 2 too',
    )
  })

  it('take a proof that was refused for invalid', async () => {
    const { apart, lines } = await read({ ...event, claim_proof_status_int: 2 })
    expect(lines).toEqual([])
    expect(apart.invalid.relays).toBe(10n)
  })

  it('charge their part to relays of which several make one call', async () => {
    const image = {
      ...event,
      service_id: 'image',
      num_relays: '9',
      num_claimed_compute_units: '18000000',
      num_estimated_compute_units: '18000000',
      claimed_upokt: '72000upokt',
    }
    const { lines } = await read(image)
    expect(lines[0]).toMatchObject({ relays: 9n, upokt: 72_000n, usd: '0.018' })
  })
})

describe('reconciliation', () => {
  const params = {
    schema: 'iqchains/funds-params/v1',
    params: [
      {
        fromHeight: 50,
        mintRatio: '0.975',
        mint: { supplier: '0.79', proposer: '0.14', sourceOwner: '0.025' },
        globalInflationPerClaim: '0.01',
        inflation: { supplier: '0.78', proposer: '0.14', sourceOwner: '0.03' },
      },
      {
        fromHeight: 100,
        mintRatio: '0.975',
        mint: { supplier: '0.79', proposer: '0.14', sourceOwner: '0.025' },
        globalInflationPerClaim: '0.000001',
        inflation: { supplier: '0.8', proposer: '0', sourceOwner: '0.1' },
      },
    ],
  }
  const at = (height: string, more: object = {}) => ({
    ...event,
    session_id: `s${height}`,
    session_end_block_height: height,
    ...more,
  })

  it('shows what the network minted beside what was agreed, by the parameters of each height', async () => {
    const lines = [at('99'), at('100'), at('101', { minted_upokt: '28274upokt' })]
    const text = lines.map((one) => JSON.stringify(one)).join('\n')
    const result = await tally(text, undefined, { name: 'claims.jsonl', params })
    expect(reconcile({ ...result, file: { path: '', sha256: '' } })).toEqual([
      {
        chain: 'text',
        relays: 30n,
        agreed: 90_000n,
        claimed: 90_000n,
        settled: 87_000n,
        minted: 84_824n,
        overservicingLoss: 3_000n,
        deflation: 2_176n,
        inflation: 290n + 1n + 1n,
        unexplained: 1,
        mintRatio: '0.974988',
        difference: 84_824n - 90_000n,
      },
    ])
  })

  it('leaves inflation open where no parameters are at hand', async () => {
    const result = await read(event)
    const [text] = reconcile({ ...result, file: { path: '', sha256: '' } })
    expect(text).toMatchObject({ inflation: null, unexplained: null })
  })
})
