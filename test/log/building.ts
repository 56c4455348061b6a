import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { publicKeyOf } from '../../src/envelope/index.ts'
import {
  appendEntries,
  type LogEntry,
  type LogStore,
  type NoteKeyKind,
  type NoteSigner,
  noteKeyOf,
} from '../../src/log/index.ts'

/** A signer of notes with a key of its own. */
export function noteSigner(name: string, kind: NoteKeyKind): NoteSigner {
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = publicKeyOf(createPublicKey(privateKey), name)
  return {
    noteKey: noteKeyOf(name, kind, key),
    sign: async (bytes) => sign(null, bytes, privateKey),
  }
}

export const logSigner = noteSigner('certifier.example/log', 'log')
export const logKey = logSigner.noteKey

/** A certifier's signer for entries, and its public key. */
export function certifier() {
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = publicKeyOf(createPublicKey(privateKey), 'certifier')
  const signer = { keyid: key.keyid, sign: async (bytes: Buffer) => sign(null, bytes, privateKey) }
  return { key, signer, privateKey }
}

/** A real, small store: a map of files. */
export class MapStore implements LogStore {
  readonly files: Map<string, Buffer>

  constructor(files: Iterable<readonly [string, Buffer]> = []) {
    this.files = new Map(files)
  }

  read(path: string): Buffer | undefined {
    return this.files.get(path)
  }

  write(files: readonly { path: string; bytes: Uint8Array }[]): void {
    for (const { path, bytes } of files) this.files.set(path, Buffer.from(bytes))
  }

  remove(folder: string): void {
    for (const path of [...this.files.keys()]) {
      if (path.startsWith(`${folder}/`)) this.files.delete(path)
    }
  }

  copy(): MapStore {
    return new MapStore(this.files)
  }
}

/** Entries that differ, as small as they may be. */
export function leaves(count: number, from = 0): Buffer[] {
  return Array.from({ length: count }, (_, at) => Buffer.from(`entry ${from + at}`))
}

/** A log of `sizes.at(-1)` leaves, appended in as many steps as there are sizes. */
export async function grown(sizes: readonly number[], store = new MapStore()): Promise<MapStore> {
  let from = 0
  for (const size of sizes) {
    await appendEntries(store, leaves(size - from, from), logSigner)
    from = size
  }
  return store
}

const digest = (text: string) => text.repeat(64)

/** The unsigned words of an intent. */
export const intentWords = {
  kind: 'intent',
  time: '2026-11-01T00:00:00Z',
  deadline: '2026-11-02T00:00:00Z',
  node: digest('a'),
  suite: digest('b'),
  tiers: digest('c'),
  attempt: 1,
  saltDigest: null,
  beacon: null,
  nonces: [] as string[],
  place: 'e'.repeat(64),
} as const

export function reportEntry(keyid: string, intent: number | null): LogEntry {
  return { kind: 'report', keyid, payload: digest('d'), signatureDigest: digest('e'), intent }
}
