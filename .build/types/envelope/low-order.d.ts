/** Whether 32 bytes of an Ed25519 public key are a point of low order, with either sign. */
export declare function isLowOrder(publicKey: Uint8Array): boolean;
