/** Signers and private keys. */
export { generateKeyFiles, type KeyFiles, loadPrivateKey } from './keys.ts';
export { keySigner, type Signer, secretsAbsent, signStatement } from './sign.ts';
