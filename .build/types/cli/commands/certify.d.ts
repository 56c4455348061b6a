import type { Protocol } from '../../item/index.ts';
import { type AccessOptions } from '../access.ts';
import { type ConductOptions } from '../conduct.ts';
export interface CertifyOptions extends ConductOptions, AccessOptions {
    readonly suite: string;
    readonly tiers?: string;
    readonly compat?: 'strict' | 'repaired';
    readonly api?: Protocol;
    readonly model?: string;
    readonly keyFile?: string;
    readonly concurrency: number;
    /** Default: as the node can. */
    readonly stream?: boolean;
    readonly timeout: number;
    readonly seed?: string;
    readonly limit?: number;
    readonly dryRun?: boolean;
    readonly poktUsd?: string;
    readonly latencyMs?: number;
    readonly runs: string;
    readonly json?: boolean;
}
/** `certify <url>` */
export declare function certifyCommand(url: string, options: CertifyOptions): Promise<{
    readonly folder: string;
} | undefined>;
