import { type KeyObject } from 'node:crypto';
import { type PublicKey } from '../envelope/index.ts';
export interface KeyFiles {
    /** PKCS#8 PEM, readable by its owner only. */
    readonly privatePath: string;
    /** SPKI PEM, to be given to whoever verifies. */
    readonly publicPath: string;
}
type Environment = Readonly<Record<string, string | undefined>>;
/**
 * Makes an Ed25519 key pair. The private key is encrypted when the environment has a passphrase.
 * @throws IqError `CONFIG` when one of the files exists or cannot be written; none is overwritten
 */
export declare function generateKeyFiles(files: KeyFiles, env: Environment): Promise<PublicKey>;
/**
 * Loads a private key from PKCS#8 PEM. Its kind is checked where its public half is taken.
 * @throws IqError `CONFIG` when the file is missing, readable by others, or cannot be decrypted
 */
export declare function loadPrivateKey(path: string, env: Environment): Promise<KeyObject>;
export {};
