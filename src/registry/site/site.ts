import { TableView } from '../../pages/index.ts'
import type { Snapshot } from '../snapshot.ts'

/** A page, or another file of a site. */
export interface SiteFile {
  /** Relative to the site, such as `chains/iq-text-70.html`. */
  readonly path: string
  /** Media type. */
  readonly type: string
  readonly body: string | Buffer
}

/** What is asked of a page by its address; undefined: it is written to a disk, where nobody asks. */
export type Query = URLSearchParams | undefined

type Body = SiteFile['body'] | undefined

/** How files of one kind are made. */
interface Made {
  readonly pattern: RegExp
  readonly type: string
  /** Undefined: there is none. @param named groups of `pattern` */
  render(
    snapshot: Snapshot,
    path: string,
    named: Readonly<Record<string, string>>,
    query: Query,
  ): Promise<Body> | Body
}

/** One kind of file of a site: where its files are, and what stands in them. */
export interface FileKind extends Made {
  /** Paths of all that there are. */
  paths(snapshot: Snapshot): Iterable<string>
}

/** A kind of file that is about one report. */
export interface ReportFileKind extends Made {
  /** Paths of all that there are of a report. */
  pathsOf(snapshot: Snapshot, digest: string): Promise<readonly string[]> | readonly string[]
}

export const html = 'text/html; charset=utf-8'
export const json = 'application/json'

/** A value as a file; undefined: there is none. */
export function asJson(value: unknown): string | undefined {
  return value === undefined ? undefined : `${JSON.stringify(value, null, 1)}\n`
}

/** The way from one file of a site to another, so that it works in any folder and from a disk. */
export function link(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to
}

/** What the reader wants of the tables of a page. */
export function viewOf(query: Query): TableView | undefined {
  return query && new TableView(query)
}
