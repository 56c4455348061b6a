export interface SimulateOptions {
    readonly thresholds: readonly number[];
    readonly rule: 'full' | 'evidence';
    readonly alpha: string;
    readonly beta: string;
    readonly indifference: string;
    readonly maxRelays: number;
    readonly suite: string;
    readonly tiers?: string;
    readonly reports?: string;
    readonly scores?: string;
    readonly column: string;
    readonly nameColumn?: string;
    readonly population?: {
        readonly mean: number;
        readonly deviation: number;
        readonly size: number;
    };
    readonly seed: string;
    readonly svg?: string;
    readonly html?: string;
    readonly json?: boolean;
}
/** `tiers simulate` */
export declare function simulateCommand(options: SimulateOptions): Promise<void>;
