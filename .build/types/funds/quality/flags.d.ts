import type { Tally } from '../tally/index.ts';
import type { CertificateSource } from './certificate-source.ts';
/** Relays that count although something about their certificate is not as it should be. */
export interface Flag {
    readonly supplier: string;
    readonly chain: string;
    readonly claims: number;
    readonly relays: bigint;
    /** What those relays mint. */
    readonly upokt: bigint;
    readonly why: {
        readonly kind: 'no-certificate';
    }
    /** The certificate states another price than the rates. */
     | {
        readonly kind: 'other-price';
        readonly certified: string;
        readonly charged: string;
    };
}
/** Relays of a tally that were served without a valid certificate, or with one of another price. */
export declare function flagsOf({ served, rates }: Tally, certificates: CertificateSource): Flag[];
