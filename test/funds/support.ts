import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { givenPrice, parseWeek, type Rates, ratesOf } from '../../src/funds/index.ts'

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

export function weekRates(prices: Readonly<Record<string, string | null>>, pokt = '0.25'): Rates {
  const chains = Object.entries(prices).map(([id, usd]) => ({ id, pricePerRelayUsd: usd }))
  return ratesOf(parseWeek('2026-W48'), { digest: '0'.repeat(64), chains }, givenPrice(pokt))
}

export const morseHead =
  'time,session_height,chain,application,supplier,relays,evidence_type,status'
