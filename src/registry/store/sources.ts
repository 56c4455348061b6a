import { lstat, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describeError, IqError } from '../../errors/index.ts'
import { reportFiles } from '../../report/index.ts'

/** One signed report where somebody keeps it: the files by their names in the registry. */
export interface ReportSource {
  /** Names it in messages. */
  readonly path: string
  /** Paths by the name that the file has in a report folder. */
  readonly files: ReadonlyMap<string, string>
}

const bundleEnd = '.sigstore.json'
const proofEnd = '.tlog-proof'

const mib = 1024 * 1024
/** Bytes of one file at most: what is larger is no report. */
const mostBytes = 512 * mib

/**
 * The reports of a path: a bundle with what lies beside it, a report folder, or a folder of report
 * folders. Only regular files count; links are not followed.
 * @throws IqError `CONFIG` where there is no report, or a file that is none
 */
export async function sourcesOf(path: string): Promise<readonly ReportSource[]> {
  if (path.endsWith(bundleEnd)) return [await sourceOf(path)]
  const names = await namesIn(path)
  const bundles = names.filter((name) => name.endsWith(bundleEnd))
  if (bundles.length > 0) {
    return Promise.all(bundles.sort().map((name) => sourceOf(join(path, name))))
  }
  const below = await Promise.all(
    names.sort().map(async (name) => {
      const folder = join(path, name)
      if (name.endsWith('.part') || !(await lstat(folder)).isDirectory()) return []
      const inside = (await namesIn(folder)).filter((one) => one.endsWith(bundleEnd)).sort()
      return Promise.all(inside.map((one) => sourceOf(join(folder, one))))
    }),
  )
  if (below.flat().length > 0) return below.flat()
  throw new IqError('CONFIG', `${path}: no report here: no file ends in ${bundleEnd}`)
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    throw new IqError('CONFIG', `${folder}: cannot be read: ${describeError(cause)}`, { cause })
  }
}

async function sourceOf(bundle: string): Promise<ReportSource> {
  const folder = dirname(bundle)
  const there = new Set(await namesIn(folder))
  const files = new Map([[reportFiles.bundle as string, bundle]])
  const proof = basename(bundle).slice(0, -bundleEnd.length) + proofEnd
  if (there.has(proof)) files.set(reportFiles.proof, join(folder, proof))
  for (const name of Object.values(reportFiles)) {
    if (!files.has(name) && name !== reportFiles.proof && there.has(name)) {
      files.set(name, join(folder, name))
    }
  }
  for (const path of files.values()) await requireRegular(path)
  return { path: bundle, files }
}

async function requireRegular(path: string): Promise<void> {
  const stats = await lstat(path).catch((cause: unknown) => {
    throw new IqError('CONFIG', `${path}: cannot be read: ${describeError(cause)}`, { cause })
  })
  if (!stats.isFile()) throw new IqError('CONFIG', `${path}: no regular file`)
  if (stats.size > mostBytes) {
    throw new IqError('CONFIG', `${path}: larger than ${mostBytes / mib} MiB: this is no report`)
  }
}
