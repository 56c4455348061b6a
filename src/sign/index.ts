/** Signers and private keys. */

export { keyFiles, openSigner } from './certifier-key.ts'
export {
  type AskPassphrase,
  generateKeyFiles,
  type KeyFiles,
  type KeyKind,
  loadPrivateKey,
} from './keys.ts'
export { keySigner, type Signer, secretsAbsent, signInToto, signStatement } from './sign.ts'
export { sshSignature } from './ssh-signature.ts'
