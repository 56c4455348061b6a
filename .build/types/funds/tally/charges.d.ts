import type { Tally } from './tally.ts';
/** What an operator owes for one chain, which is what its relays mint. */
export interface Charge {
    readonly operator: string;
    readonly chain: string;
    readonly claims: number;
    readonly relays: bigint;
    readonly upokt: bigint;
}
/** The charges of a tally, by operator and chain. Applications without operator are in none. */
export declare function chargesOf({ lines }: Tally): Charge[];
