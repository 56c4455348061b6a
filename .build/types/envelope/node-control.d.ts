import { type Static } from '../schema/index.ts';
import type { PublicKey } from './public-key.ts';
/** What an operator signs to show that a node is theirs. */
export interface ControlChallenge {
    /** Of the node's URL, such as `https://node.example:8080`. */
    readonly origin: string;
    /** Made for one run. */
    readonly nonce: string;
}
declare const ControlProofSchema: import("typebox").TObject<{
    /** OpenSSH fingerprint of the operator's key. */
    keyid: import("typebox").TString;
    /** Padded base64: 64 bytes for Ed25519, ASN.1 DER for P-256. */
    signature: import("typebox").TString;
}>;
/** The answer to a challenge, as JSON at `/.well-known/iqchains-challenge` or in a file. */
export type ControlProof = Static<typeof ControlProofSchema>;
/** Where a node answers a challenge: `GET <path>?nonce=<nonce>`. */
export declare const controlPath = "/.well-known/iqchains-challenge";
/**
 * The bytes to sign. The first line keeps the signature from meaning anything else; the origin keeps
 * another node from passing the challenge on to the operator's.
 */
export declare function controlMessage({ origin, nonce }: ControlChallenge): Buffer;
/** Reads the bytes of an answer to a challenge. @throws IqError `VERIFICATION`, naming `source` */
export declare function readControlProof(bytes: Uint8Array, source: string): ControlProof;
/** Requires that a proof is the key's for the challenge. @throws IqError `VERIFICATION` */
export declare function requireControl(key: PublicKey, challenge: ControlChallenge, { keyid, signature }: ControlProof): void;
export {};
