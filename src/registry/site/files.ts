import type { Snapshot } from '../snapshot.ts'
import { feeds } from './feeds.ts'
import { apiFiles, assets, badge, chainTable, reportAnswer } from './machine.ts'
import {
  certifiersPage,
  chainPage,
  chainsPage,
  comparePage,
  logPage,
  methodPage,
  nodePage,
  nodesPage,
  pairPage,
  rejectedPage,
  reportPages,
  thresholdsPage,
} from './pages/index.ts'
import type { FileKind, Query, ReportFileKind, SiteFile } from './site.ts'

/** Every kind of file of a site that is about more than one report. */
const kinds: readonly FileKind[] = [
  chainsPage,
  chainPage,
  nodesPage,
  nodePage,
  comparePage,
  pairPage,
  thresholdsPage,
  certifiersPage,
  logPage,
  rejectedPage,
  methodPage,
  ...apiFiles,
  chainTable,
  ...feeds,
  badge,
  ...assets,
]

/** Those that are about one. */
const reportKinds: readonly ReportFileKind[] = [reportPages, reportAnswer]

/** The file at a path of a site; undefined when there is none. @param query of the address that was asked */
export async function fileAt(
  site: Snapshot,
  path: string,
  query: Query,
): Promise<SiteFile | undefined> {
  for (const { pattern, type, render } of [...kinds, ...reportKinds]) {
    const match = pattern.exec(path)
    if (match === null) continue
    const body = await render(site, path, match.groups ?? {}, query)
    return body === undefined ? undefined : { path, type, body }
  }
  return undefined
}

/** All files of a site, one after the other, but for those of its reports. */
export async function* filesOf(site: Snapshot): AsyncGenerator<SiteFile> {
  for (const kind of kinds) {
    for (const path of kind.paths(site)) yield* fileOf(kind, site, path)
  }
}

/** The files of one report. */
export async function* filesOfReport(site: Snapshot, digest: string): AsyncGenerator<SiteFile> {
  for (const kind of reportKinds) {
    for (const path of await kind.pathsOf(site, digest)) yield* fileOf(kind, site, path)
  }
}

async function* fileOf(
  { pattern, type, render }: FileKind | ReportFileKind,
  site: Snapshot,
  path: string,
): AsyncGenerator<SiteFile> {
  const body = await render(site, path, pattern.exec(path)?.groups ?? {}, undefined)
  if (body !== undefined) yield { path, type, body }
}
