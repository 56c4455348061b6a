import { type Envelope, type PublicKey } from '../envelope/index.ts';
import { type Finding } from './checklist.ts';
/**
 * The keyids of the trusted keys that signed the envelope, each once. A keyid in the envelope only
 * narrows the search: one that is not the fingerprint of a trusted key is skipped.
 * @throws IqError `VERIFICATION` when they are fewer than `threshold`
 */
export declare function requireSigners(envelope: Envelope, keys: readonly PublicKey[], threshold: number): Finding<readonly string[]>;
