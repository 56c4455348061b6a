import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../../digest/index.ts'
import { type InTotoStatement, statementType } from '../../envelope/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import { type Signer, signInToto } from '../../sign/index.ts'
import { folderOf, fundsWeekType, reportHtml, reportJson, reportMarkdown } from './render.ts'
import type { WeekReport } from './week-report.ts'

/**
 * Writes the report of a week as JSON, Markdown and HTML, and the signed statement about them. The folder
 * appears complete, or not at all; publishing again replaces it.
 * @returns the folder
 * @throws IqError `DISK`
 */
export async function publishWeek(
  report: WeekReport,
  { folder, signer }: { readonly folder: string; readonly signer: Signer },
): Promise<string> {
  const files = {
    'report.json': reportJson(report),
    'report.md': reportMarkdown(report),
    'index.html': reportHtml(report),
  }
  const bundle = await signInToto(statementOf(report, files, signer), signer, [])
  const place = join(folder, folderOf(report.week))
  const draft = `${place}.part`
  try {
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { recursive: true })
    for (const [name, text] of Object.entries(files)) await writeFile(join(draft, name), text)
    await writeFile(join(draft, 'report.sigstore.json'), bundle)
    await rm(place, { recursive: true, force: true })
    await rename(draft, place)
  } catch (cause) {
    throw new IqError('DISK', `${place}: cannot be written: ${describeError(cause)}`, { cause })
  }
  return place
}

function statementOf(
  report: WeekReport,
  files: Readonly<Record<string, string>>,
  { keyid }: Signer,
): InTotoStatement {
  const { week, closing, minted, charged, paid, burned } = report
  return {
    _type: statementType,
    subject: Object.entries(files).map(([name, text]) => ({
      name,
      digest: { sha256: sha256Hex(text) },
    })),
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
