import { STATUS_CODES } from 'node:http'
import { describe, expect, it } from 'vitest'
import { factTables } from '../../../../src/suite/families/knowledge/facts/index.ts'

/** Where a table and the data of Unicode or Node.js name the same thing in two ways. */
const otherNames: Readonly<Record<string, string>> = {
  Turkey: 'Türkiye',
  'Cabo Verde': 'Cape Verde',
  Bengali: 'Bangla',
  Maori: 'Māori',
  Slovene: 'Slovenian',
  Tagalog: 'Filipino',
  'Content Too Large': 'Payload Too Large',
  'Unprocessable Content': 'Unprocessable Entity',
}

describe('tables whose subject the platform knows too', () => {
  it('give countries the codes that Unicode gives them', () => {
    const names = new Intl.DisplayNames('en', { type: 'region' })
    for (const [country = '', , code = ''] of rowsOf('countries'))
      expect(plain(names.of(code) ?? ''), code).toBe(plain(otherNames[country] ?? country))
  })

  it('give languages the codes that Unicode gives them', () => {
    const names = new Intl.DisplayNames('en', { type: 'language' })
    for (const [language = '', code = ''] of rowsOf('language codes'))
      expect(names.of(code), code).toBe(otherNames[language] ?? language)
  })

  it('give currencies the codes that Unicode gives them', () => {
    const names = new Intl.DisplayNames('en', { type: 'currency' })
    for (const [, currency = '', code = ''] of rowsOf('currencies'))
      expect(plain(names.of(code) ?? ''), code).toContain(plain(currency))
  })

  it('give HTTP status codes the phrases that Node.js sends', () => {
    for (const [code = '', phrase = ''] of rowsOf('HTTP status codes'))
      expect([phrase, otherNames[phrase]]).toContain(STATUS_CODES[code])
  })

  it('number the elements from 1 to 118 and the Greek letters from 1 to 24', () => {
    const numbers = rowsOf('elements').map(([, , number]) => Number(number))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 118 }, (_, at) => at + 1),
    )
    const letters = rowsOf('Greek letters').toSorted((a, b) => Number(a[2]) - Number(b[2]))
    const signs = [...'αβγδεζηθικλμνξοπρστυφχψω']
    expect(letters.map(([, sign]) => sign)).toEqual(signs)
  })
})

function rowsOf(name: string): (readonly string[])[] {
  const table = factTables.find((one) => one.name === name)
  if (!table) throw new Error(`there is no table ${name}`)
  return table.rows.map(({ cells }) => cells)
}

/** Without accents, articles and the ways to write "and" and "saint". */
function plain(name: string): string {
  return name
    .replace('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace('&', 'and')
    .replace('st.', 'saint')
}
