import { type Chain } from '../chains/index.ts';
/** A suite as chains name it. */
export interface DecidingSuite {
    readonly name: string;
    readonly version: string;
}
/** Whether a suite decides a chain: it is the chain's, of a fitting version, and there is a threshold. */
export declare function decides(suite: DecidingSuite, { suite: range, minScore }: Pick<Chain, 'suite' | 'minScore'>): boolean;
