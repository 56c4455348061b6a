import type { Snapshot } from '../snapshot.ts'
import { feeds } from './feeds.ts'
import { apiFiles, assets, badge, chainTable } from './machine.ts'
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
import type { FileKind, Query, SiteFile } from './site.ts'

/** Every kind of file of a site. */
const kinds: readonly FileKind[] = [
  chainsPage,
  chainPage,
  nodesPage,
  nodePage,
  reportPages,
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

/** The file at a path of a site; undefined when there is none. @param query of the address that was asked */
export async function fileAt(
  site: Snapshot,
  path: string,
  query: Query,
): Promise<SiteFile | undefined> {
  for (const { pattern, type, render } of kinds) {
    const match = pattern.exec(path)
    if (match === null) continue
    const body = await render(site, path, match.groups ?? {}, query)
    return body === undefined ? undefined : { path, type, body }
  }
  return undefined
}

/** All files of a site, one after the other. */
export async function* filesOf(site: Snapshot): AsyncGenerator<SiteFile> {
  for (const { pattern, type, paths, render } of kinds) {
    for await (const path of paths(site)) {
      const body = await render(site, path, pattern.exec(path)?.groups ?? {}, undefined)
      if (body !== undefined) yield { path, type, body }
    }
  }
}
