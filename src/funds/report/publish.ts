import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../../digest/index.ts'
import { type InTotoStatement, statementType } from '../../envelope/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import { type Signer, signInToto } from '../../sign/index.ts'
import { reportHtml, reportJson, reportMarkdown } from './render.ts'
import type { WeekReport } from './week-report.ts'

/** Type of the predicate of a week's report. */
export const fundsWeekType = 'https://iqchains.org/attestation/funds-week/v1'

/**
 * Writes the report of a week as JSON, Markdown and HTML, and the signed statement about the JSON. The
 * folder appears complete, or not at all; publishing again replaces it.
 * @returns the folder
 * @throws IqError `DISK`
 */
export async function publishWeek(
  report: WeekReport,
  { folder, signer }: { readonly folder: string; readonly signer: Signer },
): Promise<string> {
  const bytes = Buffer.from(reportJson(report))
  const bundle = await signInToto(statementOf(report, bytes, signer), signer, [])
  const place = join(folder, `funds-${report.week}`)
  const draft = `${place}.part`
  try {
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { recursive: true })
    await writeFile(join(draft, 'report.json'), bytes)
    await writeFile(join(draft, 'report.md'), reportMarkdown(report))
    await writeFile(join(draft, 'index.html'), reportHtml(report))
    await writeFile(join(draft, 'report.sigstore.json'), bundle)
    await rm(place, { recursive: true, force: true })
    await rename(draft, place)
  } catch (cause) {
    throw new IqError('DISK', `${place}: cannot be written: ${describeError(cause)}`, { cause })
  }
  return place
}

function statementOf(report: WeekReport, bytes: Buffer, { keyid }: Signer): InTotoStatement {
  const { week, closing, minted, charged, paid, burned } = report
  return {
    _type: statementType,
    subject: [{ name: 'report.json', digest: { sha256: sha256Hex(bytes) } }],
    predicateType: fundsWeekType,
    predicate: {
      verifier: { id: `urn:iqchains:certifier:${keyid}` },
      week,
      claims: { sha256: closing.claims },
      tiers: { sha256: closing.tiers },
      poktUsd: closing.poktUsd,
      upokt: {
        minted: minted.toString(),
        charged: charged.toString(),
        paid: paid.toString(),
        burned: burned.toString(),
      },
    },
  }
}
