import type { Sample } from '../../item/index.ts'
import type { Journal } from '../../run/index.ts'
import type { EntryWriter } from './entries.ts'
import { type NoteKind, noteKinds, tell } from './notes.ts'

/** Where what a journal is told goes first. */
export interface MirrorParts {
  readonly place: string
  /** The working copy on this machine. */
  readonly local: Journal
  readonly entries: EntryWriter
  /** Number of the last note. */
  readonly lastNote: number
  /** Takes secrets out of a text that is to be stored: a string in a record, never its form. */
  readonly redact: (text: string) => string
  /** Stores a picture before it counts. */
  readonly putPicture: (sha256: string, bytes: Uint8Array) => Promise<void>
  /** After `finish` and `raiseCap`. */
  readonly onState: () => Promise<void>
  readonly onClose: () => Promise<void>
}

/**
 * A journal whose entries are in the database before they are in the working copy, and count only then.
 * It is read from the working copy, so that a report is the same bytes wherever a run lives.
 */
export function mirroredJournal(parts: MirrorParts): Journal {
  const { local, entries, redact } = parts
  const written = (record: unknown) =>
    JSON.stringify(record, (_, value) => (typeof value === 'string' ? redact(value) : value))
  let seq = parts.lastNote

  async function note(kind: NoteKind, args: readonly unknown[]): Promise<void> {
    const record = written(args)
    seq++
    await entries.add({ table: 'note', seq, kind, record })
    await tell(local, kind, JSON.parse(record))
    if (kind === 'finish' || kind === 'raiseCap') await parts.onState()
  }

  const notes = Object.fromEntries(
    noteKinds.map((kind) => [kind, (...args: readonly unknown[]) => note(kind, args)]),
  ) as unknown as Pick<Journal, NoteKind>

  return {
    ...local,
    ...notes,
    place: parts.place,
    pictures: {
      async put(bytes) {
        const sha256 = await local.pictures.put(bytes)
        await parts.putPicture(sha256, bytes)
        return sha256
      },
      get: (sha256) => local.pictures.get(sha256),
    },
    async append(sample) {
      const { position, attempts } = sample
      const record = written(sample)
      await entries.add({ table: 'sample', position, attempts, record })
      await local.append(JSON.parse(record) as Sample)
    },
    async close() {
      await entries.idle()
      await local.close()
      await parts.onClose()
    },
  }
}
