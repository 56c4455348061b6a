import { type Static } from '../schema/index.ts';
/** The payload type of in-toto statements. */
export declare const inTotoPayloadType = "application/vnd.in-toto+json";
/** A DSSE v1.0.2 envelope as JSON has it; further fields are ignored, as its specification asks. */
declare const EnvelopeSchema: import("typebox").TObject<{
    payloadType: import("typebox").TString;
    payload: import("typebox").TString;
    signatures: import("typebox").TArray<import("typebox").TObject<{
        keyid: import("typebox").TOptional<import("typebox").TString>;
        sig: import("typebox").TString;
    }>>;
}>;
export interface EnvelopeSignature {
    /** A hint which key signed, not authenticated; '' when the envelope has none. */
    readonly keyid: string;
    readonly signature: Buffer;
}
/** A DSSE envelope, decoded. Nothing in it is trusted before a signature verifies. */
export interface Envelope {
    readonly payloadType: string;
    readonly payload: Buffer;
    readonly signatures: readonly EnvelopeSignature[];
}
/** The bytes a DSSE signature covers: the pre-authentication encoding of type and payload. */
export declare function pae(payloadType: string, payload: Uint8Array): Buffer;
/** Decodes the JSON of an envelope. @throws IqError `VERIFICATION` */
export declare function readEnvelope(json: unknown): Envelope;
/** The JSON form of an envelope, in standard padded base64. */
export declare function envelopeJson(envelope: Envelope): Static<typeof EnvelopeSchema>;
export {};
