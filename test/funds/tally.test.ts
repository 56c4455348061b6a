import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chargesOf, readOperators, tallyClaims } from '../../src/funds/index.ts'
import { Folder, morseHead, weekRates } from './support.ts'

const rates = weekRates({ text: '0.00075', image: '0.018' })
const map = 'application,operator,from_height,to_height\n'

async function tally(
  claims: string,
  operators = `${map}app1,XYZ,0,\n`,
  name = 'claims.csv',
  blockBytes?: number,
) {
  using folder = new Folder()
  const path = folder.write(name, claims)
  const known = await readOperators(folder.write('operators.csv', operators))
  const { file: _, ...result } = await tallyClaims(path, rates, known, {
    ...(blockBytes && { blockBytes }),
  })
  return result
}

const row = (at: number, fields: Readonly<Record<string, string>> = {}) =>
  Object.values({
    time: '2026-11-24T10:00:00Z',
    height: `${100 + at}`,
    chain: 'text',
    application: 'app1',
    supplier: 'node1',
    relays: '10',
    evidence: '1',
    status: 'proven',
    ...fields,
  }).join()

it('mints, charges and later burns 300 POKT for 100,000 calls of one operator', async () => {
  const claims = Array.from({ length: 10 }, (_, at) => row(at, { relays: '10000' }))
  const result = await tally([morseHead, ...claims].join('\n'))
  expect(chargesOf({ ...result, file: { path: '', sha256: '' } })).toEqual([
    { operator: 'XYZ', chain: 'text', claims: 10, relays: 100_000n, upokt: 300_000_000n },
  ])
  expect(result.lines[0]?.usd).toBe('75.00')
})

it('lists applications without operator, keeps unpaid claims apart, and other weeks', async () => {
  const result = await tally(
    [
      morseHead,
      row(1, { application: 'stranger' }),
      row(2, { status: 'expired' }),
      row(3, { status: 'late' }),
      row(4, { status: 'invalid' }),
      row(5, { evidence: '2' }),
      row(6, { time: '2026-11-23T01:00:00+02:00' }),
      row(7, { time: '2026-11-29T23:59:59.999Z' }),
    ].join('\n'),
  )
  expect(result.lines.map(({ operator, relays }) => [operator, relays])).toEqual([
    [null, 10n],
    ['XYZ', 10n],
  ])
  const one = { claims: 1, relays: 10n }
  expect(result.apart).toEqual({ late: one, expired: one, invalid: one, challenge: one })
  expect(result.otherWeeks).toEqual(one)
})

it('follows an application from one operator to the next by height', async () => {
  const operators = `${map}app1,XYZ,0,104\napp1,ABC,105,\n`
  const result = await tally([morseHead, row(4), row(5)].join('\n'), operators)
  expect(result.lines.map(({ operator }) => operator)).toEqual(['ABC', 'XYZ'])
})

it.each([
  [row(1, { relays: '-3' }), "claims.csv:2: column 'relays' '-3' is no whole number"],
  [row(1, { relays: '1.5' }), "column 'relays' '1.5'"],
  [row(1, { relays: '' }), "column 'relays' ''"],
  [row(1, { chain: 'unknown' }), "column 'chain' 'unknown' is no chain with a rate"],
  [
    row(1, { time: '2026-11-24T10:00:00' }),
    "column 'time' '2026-11-24T10:00:00' is no time with its offset",
  ],
  [row(1, { time: '2026-02-30T10:00:00Z' }), "column 'time'"],
  [row(1, { status: 'paid' }), "column 'status' 'paid' is none of"],
  [row(1, { supplier: '' }), "column 'supplier' is empty"],
  [`${row(1)},more`, 'claims.csv:2: not the 8 columns'],
  ['a,b', 'claims.csv:2: not the 8 columns'],
  ['', 'claims.csv:2: not the 8 columns'],
  [
    `${row(1)}\n${row(2)}\n${row(1)}`,
    'claims.csv:4: session app1/text/101/1 of supplier node1 stands in line 2 too',
  ],
])('refuses the row %s', async (line, message) => {
  await expect(tally(`${morseHead}\n${line}\n`)).rejects.toThrow(message)
})

it('refuses columns that are unknown or missing, and operators that overlap', async () => {
  await expect(tally(`${morseHead},statsu\n`)).rejects.toThrow("unknown column 'statsu'")
  await expect(tally('time,chain\n')).rejects.toThrow("column 'session_height' is missing")
  await expect(tally('')).rejects.toThrow('empty')
  await expect(tally(morseHead, `${map}app1,XYZ,0,\napp1,ABC,5,\n`)).rejects.toThrow(
    ':3: the heights of app1 overlap those of line 2',
  )
  await expect(tally(morseHead, `${map}app1,DAO,0,\n`)).rejects.toThrow("column 'operator'")
})

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

it('reads events as JSON lines, and stops at units and shapes it does not know', async () => {
  const read = (value: object) => tally(`${JSON.stringify(value)}\n`, undefined, 'claims.jsonl')
  const { lines } = await read(event)
  expect(lines[0]?.network).toMatchObject({ claimed: 30_000n, settled: 29_000n, minted: 28_275n })
  await expect(read({ ...event, claimed_upokt: '30000' })).rejects.toThrow("column 'claimed_upokt'")
  await expect(read({ ...event, claimed_upokt: '30000pokt' })).rejects.toThrow('claimed_upokt')
  await expect(read({ ...event, settled_upokt: '31000upokt' })).rejects.toThrow(
    'more than was claimed',
  )
  await expect(read({ ...event, colour: 'red' })).rejects.toThrow("unknown column 'colour'")
  await expect(read({ ...event, num_relays: 1.5 })).rejects.toThrow("key 'num_relays'")
})

const claim = fc.record({
  application: fc.constantFrom('app1', 'app2', 'stranger'),
  chain: fc.constantFrom('text', 'image'),
  relays: fc.nat(1_000_000_000),
  status: fc.constantFrom('proven', 'expired', 'late'),
})

it('is the same for every order, block size, and with quotes or carriage returns', async () => {
  const operators = `${map}app1,XYZ,0,\napp2,ABC,0,\n`
  await fc.assert(
    fc.asyncProperty(
      fc.array(claim, { maxLength: 30 }),
      fc.integer({ min: 150, max: 4000 }),
      async (claims, blockBytes) => {
        const lines = claims.map(({ relays, ...fields }, at) =>
          row(at, { ...fields, relays: relays.toString() }),
        )
        const plain = await tally([morseHead, ...lines].join('\n'), operators)
        const quoted = lines.map((line) => line.replace('node1', '"node1"'))
        const others = [
          tally([morseHead, ...lines.toReversed()].join('\n'), operators, undefined, blockBytes),
          tally([morseHead, ...quoted].join('\n'), operators, undefined, blockBytes),
          tally(`\ufeff${[morseHead, ...lines].join('\r\n')}\r\n`, operators),
        ]
        for (const other of await Promise.all(others)) expect(other).toEqual(plain)
        const sum = plain.lines.reduce((total, { relays }) => total + relays, 0n)
        const paid = claims.filter(({ status }) => status === 'proven')
        expect(sum).toBe(paid.reduce((total, { relays }) => total + BigInt(relays), 0n))
      },
    ),
    { numRuns: 60 },
  )
})
