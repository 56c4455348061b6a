import { canonicalBytes } from '../digest/index.ts'
import { decodeStandardBase64, type PublicKey, verifySignature } from '../envelope/index.ts'
import type { IntentEntry, LogEntry, SupersessionEntry, WithdrawalEntry } from './entry.ts'

/** Entries that carry a certifier's own signature: the log's key alone must not speak for them. */
export type SignedEntry = IntentEntry | WithdrawalEntry | SupersessionEntry

type Unsigned<E> = E extends SignedEntry ? Readonly<Omit<E, 'signature' | 'keyid'>> : never

/** Whoever holds a certifier's key. */
export interface EntrySigner {
  readonly keyid: string
  sign(bytes: Buffer): Promise<Buffer>
}

/** Signs an entry in a certifier's name. */
export async function signEntry(
  entry: Unsigned<SignedEntry>,
  signer: EntrySigner,
): Promise<SignedEntry> {
  const named = { ...entry, keyid: signer.keyid }
  const signature = await signer.sign(message(named))
  return { ...named, signature: signature.toString('base64') }
}

/** Whether the key signed the entry; false for kinds without signature. */
export function isEntrySignedBy(entry: LogEntry, key: PublicKey): boolean {
  if (!('signature' in entry) || entry.keyid !== key.keyid) return false
  const { signature, ...named } = entry
  const bytes = decodeStandardBase64(signature)
  return bytes !== undefined && verifySignature(key, message(named), bytes)
}

/** The first line keeps the signature from meaning anything else. */
function message(named: object): Buffer {
  return Buffer.concat([Buffer.from('iqchains-log-entry-v1\n'), canonicalBytes(named)])
}
