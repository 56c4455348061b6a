import type { PublicKey } from './public-key.ts';
/**
 * Whether `signature` is the key's over `message`: pure Ed25519 (64 bytes), or ECDSA P-256 with
 * SHA-256 in ASN.1 DER. The algorithm is the key's; `crypto.verify` left to guess would check an
 * ECDSA key where Ed25519 was meant.
 */
export declare function verifySignature({ algorithm, key }: PublicKey, message: Uint8Array, signature: Uint8Array): boolean;
