import type { CertificateSource } from './certificate-source.ts';
/** What a source of certificates is made from. */
export interface ReportsFolder {
    /** Published reports, one folder each. */
    readonly folder: string;
    /** Paths of the public keys of trusted certifiers. */
    readonly keys: readonly string[];
    /** Origins by supplier. */
    readonly suppliers: ReadonlyMap<string, string>;
    /** USD per relay by chain, where a certificate does not tell. */
    readonly prices: ReadonlyMap<string, string>;
    /** Told of reports that do not verify: they certify nothing. */
    readonly note: (line: string) => void;
}
/** The certificates of a folder of published reports: those that verify, at the times they state. */
export declare function certificatesIn(parts: ReportsFolder): Promise<CertificateSource>;
