import { type KeyObject } from 'node:crypto';
import { type Statement } from '../report/index.ts';
/** Whoever holds a private key: a file, a token, a key service. */
export interface Signer {
    /** OpenSSH fingerprint of the public key. */
    readonly keyid: string;
    /** Signature over the bytes: 64 bytes for Ed25519, ASN.1 DER for P-256. */
    sign(bytes: Buffer): Promise<Buffer>;
}
/** Signs with a private key held in memory. @throws IqError `CONFIG` for any but Ed25519 and P-256 */
export declare function keySigner(privateKey: KeyObject): Signer;
/**
 * Signs a statement and returns the bytes of its Sigstore bundle.
 * @param secrets live keys that must not be published
 * @throws IqError `CONFIG` when the statement contains one of them: what is signed cannot be recalled;
 * `VERIFICATION` when our own verifier would refuse the statement
 */
export declare function signStatement(statement: Statement, signer: Signer, secrets: readonly string[]): Promise<Buffer>;
/**
 * Whether none of the secrets is in the bytes: as it is, escaped in JSON, URL-encoded, or in base64
 * at any offset. Secrets of fewer than 8 characters are not looked for.
 */
export declare function secretsAbsent(bytes: Uint8Array, secrets: readonly string[]): boolean;
