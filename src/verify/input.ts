import type { Report } from '../report/index.ts'
import type { PictureInput } from './pictures.ts'
import type { ReplayInput } from './replay.ts'

/** Bytes to verify. What is not given is not checked, and the result says so. */
export interface VerifyInput {
  /** A Sigstore bundle or a bare DSSE envelope. */
  readonly signed: Uint8Array
  /** `report.json`; for a foreign statement, any file it is about. */
  readonly report?: Uint8Array
  /** `node.json`; for a foreign statement, any other file it is about. */
  readonly node?: Uint8Array
  /** The transcript, uncompressed, in chunks of any size. */
  readonly transcript?: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Where the pictures of the transcript lie, where any are published. */
  readonly pictures?: PictureInput
  /** Finds what making the report again needs; asked after everything else has verified. */
  readonly replay?: (report: Report) => Promise<ReplayInput | undefined>
}
