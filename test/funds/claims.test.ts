import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClaims } from '../../src/funds/claims/index.ts'
import { Folder, morseHead, morseRow, tally } from './support.ts'

/** The rows of a file as our reader gives them; undefined: it is refused. */
async function rowsOf(path: string, blockBytes: number): Promise<string[][] | undefined> {
  const rows: string[][] = []
  let columns = 0
  const sink = {
    header(names: readonly string[]) {
      columns = names.length
      rows.push([...names])
    },
    row(bytes: Buffer, cells: Int32Array) {
      const at = Array.from({ length: columns }, (_, column) => 2 * column)
      rows.push(at.map((cell) => bytes.toString('utf8', cells[cell], cells[cell + 1])))
    },
  }
  try {
    await readClaims(path, sink, blockBytes)
    return rows
  } catch {
    return undefined
  }
}

/** The rows as csv-parse gives them; undefined where it fails, or rows differ in length. */
function reference(text: string): string[][] | undefined {
  try {
    const rows: string[][] = parse(text, {
      relax_column_count: true,
      record_delimiter: ['\n', '\r\n'],
    })
    const [head] = rows
    return head === undefined || rows.some(({ length }) => length !== head.length)
      ? undefined
      : rows
  } catch {
    return undefined
  }
}

describe('claim files', () => {
  it('are split as csv-parse splits them, whatever stands in them and however they are cut', async () => {
    using folder = new Folder()
    const cell = fc.oneof(
      fc.stringMatching(/^[a-z0-9 ]{0,6}$/u),
      fc.constantFrom('é', '"q"', '"a,b"', '"a\nb"', '"a""b"', 'a"b', '"', '\r', '\u{1f600}'),
    )
    const line = fc.array(cell, { minLength: 2, maxLength: 3 }).map((cells) => cells.join())
    const text = fc
      .tuple(
        fc.constantFrom('a,b', 'a,b,c'),
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\n'),
      )
      .map(([head, lines, end, last]) => [head, ...lines].join(end) + last)
    let both = 0
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 80, max: 400 }), async (claims, blockBytes) => {
        const rows = await rowsOf(folder.write('claims.csv', claims), blockBytes)
        const wanted = reference(claims)
        if (wanted !== undefined) both++
        expect(rows).toEqual(wanted)
      }),
      { numRuns: 400 },
    )
    expect(both).toBeGreaterThan(40)
  })

  it.each([
    [
      `${morseRow(1).replace('node1', '"node1')}`,
      "claims.csv:2: column 'supplier': a quote is not",
    ],
    [`${morseRow(1).replace('node1', 'no"de')}`, "claims.csv:2: column 'supplier': a quote where"],
    [`${morseRow(1)}\r\n\r\n${morseRow(2)}`, 'claims.csv:3: an empty line'],
    [`"${morseRow(1)}"`, 'claims.csv:2: 1 columns, not the 8 of the first line'],
    [`${morseRow(1)}\n${morseRow(2)}\n\n`, 'claims.csv:4: an empty line'],
    [
      `${morseRow(1)}\n${morseRow(2, { supplier: '"a\nb"' })}\n${morseRow(3, { relays: 'x' })}`,
      "claims.csv:5: column 'relays' 'x'",
    ],
  ])('name the line and column of %j', async (rows, message) => {
    await expect(tally(`${morseHead}\n${rows}\n`)).rejects.toThrow(message)
  })

  it('have a header of known names, parted by commas', async () => {
    await expect(tally('time;chain\n')).rejects.toThrow('columns are separated by commas')
    await expect(tally(`${morseHead},relays\n`)).rejects.toThrow("column 'relays' twice")
    await expect(tally(`${'a,'.repeat(70)}b\n`)).rejects.toThrow('over 64 columns')
    await expect(tally('\n')).rejects.toThrow('claims.csv:1')
  })

  it('may be longer than a block, but no line of them may', async () => {
    const long = morseRow(1, { application: 'a'.repeat(300) })
    await expect(tally(`${morseHead}\n${long}\n`, undefined, { blockBytes: 200 })).rejects.toThrow(
      'claims.csv:2: longer than 200 bytes',
    )
  })
})
