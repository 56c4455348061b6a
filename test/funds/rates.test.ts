import { expect, it } from 'vitest'
import { meanPrice, parseWeek, proposalOf } from '../../src/funds/index.ts'
import { Folder, weekRates } from './support.ts'

it('makes $0.00075 at $0.25 to 3,000 upokt', () => {
  expect(weekRates({ a: '0.00075' }).chains[0]).toMatchObject({
    upoktPerRelay: '3000',
    errorUsdPerMillionRelays: '0',
    shannon: { kind: 'one-relay', computeUnitsPerRelay: '750000' },
  })
})

it('names the exact number of relays for a price above the cap of compute units', () => {
  expect(weekRates({ image: '0.018' }, '0.10').chains[0]).toMatchObject({
    upoktPerRelay: '180000',
    shannon: { kind: 'several-relays', relays: '9', computeUnitsPerRelay: '2000000' },
  })
})

it('says what rounding costs, exactly', () => {
  expect(weekRates({ a: '0.001' }, '0.0068498').chains[0]).toMatchObject({
    upoktPerRelay: '145990',
    errorUsdPerMillionRelays: '0.002302',
  })
  const { params } = proposalOf(weekRates({ a: '0.001' }, '0.0068498')).shannon
  expect(params.map(({ name, as_uint64 }) => [name, as_uint64])).toEqual([
    ['compute_units_to_tokens_multiplier', '145990'],
    ['compute_unit_cost_granularity', '1000000'],
  ])
})

it('refuses a price of zero, a price below one upokt, and rates without any price', () => {
  expect(() => weekRates({ a: '0' })).toThrow('not one upokt')
  expect(() => weekRates({ a: '0.000000001' }, '100')).toThrow('not one upokt')
  expect(() => weekRates({ a: null })).toThrow('no chain has a price')
  expect(() => weekRates({ a: '0.1' }, '0')).toThrow('is no price')
})

it('averages the seven closes before the week and names its window', async () => {
  using folder = new Folder()
  const days = [16, 17, 18, 19, 20, 21, 22].map((day, at) => `2026-11-${day},0.2${at}`)
  const path = folder.write('prices.csv', `date,close_usd\n${days.join('\n')}\n2026-11-23,9\n`)
  expect(await meanPrice(path, parseWeek('2026-W48'))).toEqual({
    usd: '0.23',
    window: { first: '2026-11-16', last: '2026-11-22' },
  })
})

it.each([
  ['2026-11-16,0.2', 'no close of 2026-11-17'],
  ['2026-11-16,0', ":2: column 'close_usd': '0' is no price"],
  ['2026-11-16,1e-1', ":2: column 'close_usd'"],
  ['2026-11-31,1', ":2: column 'date'"],
])('refuses the closes %s', async (line, message) => {
  using folder = new Folder()
  const path = folder.write('prices.csv', `date,close_usd\n${line}\n`)
  await expect(meanPrice(path, parseWeek('2026-W48'))).rejects.toThrow(message)
})

it('knows weeks in UTC, and which do not exist', () => {
  expect(parseWeek('2026-W48')).toMatchObject({
    from: '2026-11-23T00:00:00',
    until: '2026-11-30T00:00:00',
  })
  expect(parseWeek('2026-W53').from).toBe('2026-12-28T00:00:00')
  expect(parseWeek('2027-W01').from).toBe('2027-01-04T00:00:00')
  for (const text of ['2027-W53', '2026-W00', '2026-48'])
    expect(() => parseWeek(text)).toThrow(text)
})
