import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  givenPrice,
  parseWeek,
  type Rates,
  ratesOf,
  readOperators,
  readParams,
  type Tally,
  tallyClaims,
} from '../../src/funds/index.ts'

/** A folder for the files of one test. */
export class Folder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), 'iqchains-funds-'))

  write(name: string, text: string): string {
    writeFileSync(join(this.path, name), text)
    return join(this.path, name)
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true })
  }
}

export function weekRates(
  prices: Readonly<Record<string, string | null>>,
  pokt = '0.25',
  week = '2026-W48',
): Rates {
  const chains = Object.entries(prices).map(([id, usd]) => ({ id, pricePerRelayUsd: usd }))
  return ratesOf(parseWeek(week), { digest: '0'.repeat(64), chains }, givenPrice(pokt))
}

export const morseHead =
  'time,session_height,chain,application,supplier,relays,evidence_type,status'

/** A line of a claim file of Morse; each has a session of its own. */
export const morseRow = (at: number, fields: Readonly<Record<string, string>> = {}): string =>
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

export const mapHead = 'application,operator,from_height,to_height\n'

interface Tallying {
  readonly name?: string
  readonly blockBytes?: number
  readonly rates?: Rates
  /** JSON of a file of parameters. */
  readonly params?: unknown
}

/** Tallies the text of a claim file; without the name and digest of the file. */
export async function tally(
  claims: string,
  operators = `${mapHead}app1,XYZ,0,\n`,
  { name = 'claims.csv', blockBytes, rates, params }: Tallying = {},
): Promise<Omit<Tally, 'file'>> {
  using folder = new Folder()
  const path = folder.write(name, claims)
  const known = await readOperators(folder.write('operators.csv', operators))
  const given = rates ?? weekRates({ text: '0.00075', image: '0.018', free: null })
  const { file: _, ...result } = await tallyClaims(path, given, known, {
    ...(blockBytes && { blockBytes }),
    ...(params === undefined
      ? {}
      : { params: await readParams(folder.write('params.json', JSON.stringify(params))) }),
  })
  return result
}
