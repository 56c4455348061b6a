import { verifySignature } from '../envelope/index.ts'
import type { NoteSignature } from './note.ts'
import type { NoteKey, NoteSigner } from './note-key.ts'

/** That a witness saw a consistent checkpoint, and when. */
export interface Cosignature {
  readonly witness: NoteKey
  /** Seconds since 1970, as the witness says. */
  readonly time: number
}

/** What a witness signs (c2sp.org/tlog-cosignature@v1.0.1, Ed25519). */
function cosignatureMessage(time: number, text: string): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`)
}

/** @param time seconds since 1970, above zero */
export async function cosign(
  { noteKey, sign }: NoteSigner,
  text: string,
  time: number,
): Promise<NoteSignature> {
  const stamp = Buffer.alloc(8)
  stamp.writeBigUInt64BE(BigInt(time))
  const signature = await sign(cosignatureMessage(time, text))
  return { name: noteKey.name, keyId: noteKey.id, signature: Buffer.concat([stamp, signature]) }
}

/** The time of a cosignature, or undefined when it does not hold. */
export function cosignatureTime(
  witness: NoteKey,
  text: string,
  signature: Buffer,
): number | undefined {
  if (signature.length !== 72) return undefined
  const time = Number(signature.readBigUInt64BE())
  if (time < 1 || !Number.isSafeInteger(time)) return undefined
  const message = cosignatureMessage(time, text)
  return verifySignature(witness.key, message, signature.subarray(8)) ? time : undefined
}
