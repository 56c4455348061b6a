import type { LoadedTiers } from '../../chains/index.ts';
import type { Suite } from '../../suite/index.ts';
import type { Output } from '../output.ts';
export interface DryRunOptions {
    readonly limit?: number;
    readonly concurrency: number;
    readonly poktUsd?: string;
    readonly latencyMs?: number;
}
/** `certify --dry-run`: sends nothing. */
export declare function dryRun(suite: Suite, tiers: LoadedTiers, { limit, concurrency, poktUsd, latencyMs }: DryRunOptions, output: Output): Promise<void>;
