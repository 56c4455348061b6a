import { type Envelope } from './dsse.ts';
/**
 * Reads a signed file, Sigstore bundle or bare DSSE envelope. Checks no signature.
 * @throws IqError `VERIFICATION`
 */
export declare function readSigned(bytes: Uint8Array): Envelope;
/**
 * A Sigstore bundle around an envelope; the certifier's keyid is the bundle's hint.
 * @throws RangeError unless the envelope has exactly one signature, as bundles must
 */
export declare function writeBundle(envelope: Envelope): Buffer;
