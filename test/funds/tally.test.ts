import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chargesOf } from '../../src/funds/index.ts'
import { mapHead as map, morseHead, morseRow, tally, weekRates } from './support.ts'

const row = morseRow

it('mints, charges and later burns 300 POKT for 100,000 calls of one operator', async () => {
  const claims = Array.from({ length: 10 }, (_, at) => row(at, { relays: '10000' }))
  const result = await tally([morseHead, ...claims].join('\n'))
  expect(chargesOf({ ...result, file: { path: '', sha256: '' } })).toEqual([
    {
      operator: 'XYZ',
      chain: 'text',
      claims: 10,
      relays: 100_000n,
      upokt: 300_000_000n,
      usd: '75.00',
      usdPerRelay: '0.00075',
    },
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
  [row(1, { chain: '' }), "claims.csv:2: column 'chain' is empty"],
  [
    row(1, { time: '2026-11-24T10:00:00' }),
    "column 'time' '2026-11-24T10:00:00' is no time with its offset",
  ],
  [row(1, { time: '2026-02-30T10:00:00Z' }), "column 'time'"],
  [row(1, { time: '' }), "column 'time' '' is no time with its offset"],
  [row(1, { status: 'paid' }), "column 'status' 'paid' is none of"],
  [row(1, { supplier: '' }), "column 'supplier' is empty"],
  [`${row(1)},more`, 'claims.csv:2: 9 columns, not the 8 of the first line'],
  ['a,b', 'claims.csv:2: 2 columns, not the 8 of the first line'],
  ['', 'claims.csv:2: an empty line'],
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

it('lists claims of chains without a rate, and goes on', async () => {
  const result = await tally(
    [
      morseHead,
      row(1),
      row(2, { chain: 'audio' }),
      row(3, { chain: 'audio', relays: '7' }),
      row(4, { chain: 'free' }),
      row(5, { chain: 'audio', status: 'expired' }),
    ].join('\n'),
  )
  expect(result.unpriced).toEqual([
    { chain: 'audio', why: 'unknown', claims: 2, relays: 17n },
    { chain: 'free', why: 'no-price', claims: 1, relays: 10n },
  ])
  expect(result.lines.map(({ chain, relays }) => [chain, relays])).toEqual([['text', 10n]])
  expect(result.apart.expired).toEqual({ claims: 1, relays: 10n })
  expect(result.claims).toBe(5)
})

it.each([
  ['2026-12-27T23:59:59Z', '2026-W52'],
  ['2026-12-28T00:00:00Z', '2026-W53'],
  ['2027-01-03T23:59:59.999999999Z', '2026-W53'],
  ['2027-01-04T00:59:59+01:00', '2026-W53'],
  ['2027-01-03T23:30:00-01:00', '2027-W01'],
  ['2027-01-04T00:00:00Z', '2027-W01'],
])('counts a claim of %s to %s', async (time, week) => {
  for (const name of ['2026-W52', '2026-W53', '2027-W01']) {
    const { lines, otherWeeks } = await tally(`${morseHead}\n${row(1, { time })}\n`, undefined, {
      rates: weekRates({ text: '0.00075' }, '0.25', name),
    })
    expect(lines.length).toBe(name === week ? 1 : 0)
    expect(otherWeeks.claims).toBe(name === week ? 0 : 1)
  }
})

it('holds the same claims in weeks and zones apart: no relay is lost', async () => {
  const lines = Array.from({ length: 60 }, (_, at) => {
    const time = new Date(Date.UTC(2026, 11, 20) + at * 6 * 3_600_000).toISOString()
    return row(at, { time, relays: `${at + 1}` })
  })
  let seen = 0n
  for (const name of ['2026-W51', '2026-W52', '2026-W53', '2027-W01']) {
    const { lines: own } = await tally([morseHead, ...lines].join('\n'), undefined, {
      rates: weekRates({ text: '0.00075' }, '0.25', name),
    })
    seen += own.reduce((sum, { relays }) => sum + relays, 0n)
  }
  expect(seen).toBe(1830n)
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
          tally([morseHead, ...lines.toReversed()].join('\n'), operators, { blockBytes }),
          tally([morseHead, ...quoted].join('\n'), operators, { blockBytes }),
          tally(`\ufeff${[morseHead, ...lines].join('\r\n')}\r\n`, operators),
        ]
        for (const other of await Promise.all(others)) expect(other).toEqual(plain)
        const sum = plain.lines.reduce((total, { relays }) => total + relays, 0n)
        const paid = claims.filter(({ status }) => status === 'proven')
        expect(sum).toBe(paid.reduce((total, { relays }) => total + BigInt(relays), 0n))
      },
    ),
    { numRuns: 25 },
  )
})
