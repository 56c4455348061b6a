import { type Tally } from '../../../funds/index.ts';
/** Options of whatever tallies a claim file. */
export interface TallyOptions {
    readonly rates: string;
    readonly operators: string;
    readonly params?: string;
    readonly registry?: string;
    readonly suppliers?: string;
    readonly key: readonly string[];
    readonly keys: string;
    readonly json?: boolean;
}
/** Tallies a claim file as the options say. */
export declare function tallyOf(claims: string, options: TallyOptions): Promise<Tally>;
/** Flags of relays without certificate; undefined unless a registry is named. */
export declare function flagsIn(tally: Tally, options: TallyOptions, note: (line: string) => void): Promise<import("../../../funds/quality/flags.ts").Flag[] | undefined>;
