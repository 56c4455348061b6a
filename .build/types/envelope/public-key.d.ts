import { type KeyObject } from 'node:crypto';
import { type Algorithm } from './keyid.ts';
/** A public key with the one algorithm it may verify: never taken from a signed file. */
export interface PublicKey {
    readonly algorithm: Algorithm;
    /** OpenSSH fingerprint, recomputed from the key. */
    readonly keyid: string;
    readonly key: KeyObject;
}
/**
 * Loads an Ed25519 or P-256 key from SPKI PEM. Private keys and certificates, from which
 * `createPublicKey` would also take a key, are refused.
 * @param source names the file in messages
 * @throws IqError `CONFIG`
 */
export declare function loadPublicKey(pem: string, source: string): PublicKey;
/** Binds a key to its algorithm. @throws IqError `CONFIG` for any but a sound Ed25519 or P-256 key */
export declare function publicKeyOf(key: KeyObject, source: string): PublicKey;
