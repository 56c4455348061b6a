/** Signers and private keys. */

export { generateKeyFiles, type KeyFiles, loadPrivateKey } from './keys.ts'
export { keySigner, type Signer, secretsAbsent, signInToto, signStatement } from './sign.ts'
