import { type KeyFiles, type Signer } from '../sign/index.ts';
/** Where a certifier's key pair lies in a folder. */
export declare function keyFiles(folder: string): KeyFiles;
/** The certifier's signer; a first run makes the key pair and says so. */
export declare function certifierSigner(folder: string, note: (line: string) => void): Promise<Signer>;
