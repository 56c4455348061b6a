import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describeError, IqError } from '../../errors/index.ts'
import { isReportFile, reportFiles } from '../../report/index.ts'

/** One signed report where somebody keeps it: the files by their names in the registry. */
export interface ReportSource {
  /** Names it in messages. */
  readonly path: string
  /** Paths by the name that the file has in a report folder. */
  readonly files: ReadonlyMap<string, string>
}

const bundleEnd = '.sigstore.json'
const proofEnd = '.tlog-proof'

/**
 * The reports of a path: a bundle with what lies beside it, a report folder, or a folder of report folders.
 * @throws IqError `CONFIG` where there is no report
 */
export async function sourcesOf(path: string): Promise<readonly ReportSource[]> {
  if (path.endsWith(bundleEnd)) return [await sourceOf(path)]
  const own = await bundlesIn(path)
  const below = own.length > 0 ? [] : await foldersIn(path)
  const bundles = [...own, ...(await Promise.all(below.map(bundlesIn))).flat()]
  if (bundles.length > 0) return Promise.all(bundles.map(sourceOf))
  throw new IqError('CONFIG', `${path}: no report here: no file ends in ${bundleEnd}`)
}

async function bundlesIn(folder: string): Promise<string[]> {
  const names = (await entriesOf(folder)).map(({ name }) => name)
  return names
    .filter((name) => name.endsWith(bundleEnd))
    .sort()
    .map((name) => join(folder, name))
}

/** Reports that are being written end in `.part`. */
async function foldersIn(folder: string): Promise<string[]> {
  return (await entriesOf(folder))
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.part'))
    .map(({ name }) => join(folder, name))
    .sort()
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (cause) {
    throw new IqError('CONFIG', `${folder}: cannot be read: ${describeError(cause)}`, { cause })
  }
}

async function sourceOf(bundle: string): Promise<ReportSource> {
  const folder = dirname(bundle)
  const own: Readonly<Record<string, string>> = {
    [reportFiles.bundle]: basename(bundle),
    [reportFiles.proof]: basename(bundle).slice(0, -bundleEnd.length) + proofEnd,
  }
  const there = new Set((await entriesOf(folder)).map(({ name }) => name))
  const names = new Set([...Object.values(reportFiles), ...[...there].filter(isReportFile)])
  const files = [...names].flatMap((name) => {
    const from = own[name] ?? name
    return there.has(from) ? [[name, join(folder, from)] as const] : []
  })
  return { path: bundle, files: new Map(files) }
}
