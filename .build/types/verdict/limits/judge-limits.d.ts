import type { LimitsProbe } from './probe.ts';
/** Whether a node keeps to one side of one limit. */
export interface LimitCheck {
    readonly id: 'input-inside' | 'input-beyond' | 'output-inside' | 'output-beyond';
    /** `untold`: it answered so that neither shows; `failed`: it neither answered nor dropped the call. */
    readonly holds: 'yes' | 'no' | 'untold' | 'failed';
    readonly text: string;
}
/** What a chain demands: a call inside its limits is answered, a larger one is dropped. */
export declare function judgeLimits(probe: LimitsProbe): readonly LimitCheck[];
