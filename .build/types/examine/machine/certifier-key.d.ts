import { type Finding } from '../finding.ts';
/** Whether the private key that signs reports is there, and for its owner only. */
export declare function examineCertifierKey(file: string): Finding;
