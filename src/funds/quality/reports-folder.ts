import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describeError, IqError } from '../../errors/index.ts'
import { verifyFolder } from '../../verify/index.ts'
import type { Week } from '../week/index.ts'
import type { Certificate, CertificateSource } from './certificate-source.ts'

/** What a source of certificates is made from. */
export interface ReportsFolder {
  /** Published reports, one folder each. */
  readonly folder: string
  /** Paths of the public keys of trusted certifiers. */
  readonly keys: readonly string[]
  /** Origins by supplier. */
  readonly suppliers: ReadonlyMap<string, string>
  /** USD per relay by chain, where a certificate does not tell. */
  readonly prices: ReadonlyMap<string, string>
  /** Told of reports that do not verify: they certify nothing. */
  readonly note: (line: string) => void
}

interface Held extends Certificate {
  readonly origin: string
  readonly chain: string
  /** Seconds in UTC, as `Week` has them. */
  readonly from: string
  readonly until: string
}

/** The certificates of a folder of published reports: those that verify, at the times they state. */
export async function certificatesIn(parts: ReportsFolder): Promise<CertificateSource> {
  const held: Held[] = []
  for (const name of await foldersIn(parts.folder)) {
    held.push(...(await certificatesOf(join(parts.folder, name), parts)))
  }
  return (supplier, chain, week) => {
    const origin = parts.suppliers.get(supplier)
    return held.find((one) => one.origin === origin && one.chain === chain && overlaps(one, week))
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.part'))
      .map(({ name }) => name)
      .sort()
  } catch (cause) {
    throw new IqError('CONFIG', `${folder}: cannot be read: ${describeError(cause)}`, { cause })
  }
}

async function certificatesOf(folder: string, parts: ReportsFolder): Promise<Held[]> {
  const result = await verifyFolder(folder, { keys: parts.keys, now: new Date() })
  if (result.verdict === 'invalid' || result.content.kind !== 'node-eval') {
    const failed = result.checks.findLast(({ ok }) => !ok)
    parts.note(`${folder}: not verified (${failed?.name}): it certifies nothing`)
    return []
  }
  const { statement, report } = result.content
  const { node, tiers, evaluatedAt, validUntil } = statement.predicate
  return tiers.awarded.map((chain) => {
    const terms = report?.verdicts.find((verdict) => verdict.chain === chain)?.terms
    const price = terms?.pricePerRelayUsd ?? parts.prices.get(chain) ?? null
    return {
      origin: node.endpointOrigin,
      chain,
      from: evaluatedAt.slice(0, 19),
      until: validUntil.slice(0, 19),
      pricePerRelayUsd: price,
      priceFrom: terms === undefined || terms === null ? 'tiers' : 'certificate',
    }
  })
}

function overlaps({ from, until }: Held, week: Week): boolean {
  return from < week.until && until > week.from
}
