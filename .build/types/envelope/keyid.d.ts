/** Keys whose signatures we accept. */
export type Algorithm = 'ed25519' | 'ecdsa-p256';
/**
 * The OpenSSH fingerprint of a raw public key, as `ssh-keygen -l` prints it: the only keyid besides
 * an empty one that Go's securesystemslib, and with it cosign, does not skip.
 * @param point 32 bytes for Ed25519; for P-256 the uncompressed point 04 || x || y
 */
export declare function keyidOf(algorithm: Algorithm, point: Uint8Array): string;
