import type { Snapshot } from '../snapshot.ts'
import { apiFiles, assets, badge, chainTable, feeds } from './machine.ts'
import {
  answersPage,
  certifiersPage,
  chainPage,
  chainsPage,
  nodePage,
  nodesPage,
  rejectedPage,
  reportPage,
  thresholdsPage,
} from './pages/index.ts'
import type { FileKind, SiteFile } from './site.ts'

/** Every kind of file of a site. */
const kinds: readonly FileKind[] = [
  chainsPage,
  chainPage,
  nodesPage,
  nodePage,
  reportPage,
  answersPage,
  thresholdsPage,
  certifiersPage,
  rejectedPage,
  ...apiFiles,
  chainTable,
  ...feeds,
  badge,
  ...assets,
]

/** The file at a path of a site; undefined when there is none. */
export async function fileAt(site: Snapshot, path: string): Promise<SiteFile | undefined> {
  for (const { pattern, type, render } of kinds) {
    const match = pattern.exec(path)
    if (match === null) continue
    const body = await render(site, path, match.groups ?? {})
    return body === undefined ? undefined : { path, type, body }
  }
  return undefined
}

/** All files of a site, one after the other. */
export async function* filesOf(site: Snapshot): AsyncGenerator<SiteFile> {
  for (const { pattern, type, paths, render } of kinds) {
    for (const path of paths(site)) {
      const body = await render(site, path, pattern.exec(path)?.groups ?? {})
      if (body !== undefined) yield { path, type, body }
    }
  }
}
