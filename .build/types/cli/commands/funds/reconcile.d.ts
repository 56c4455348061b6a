import { type Tally } from '../../../funds/index.ts';
import { type TallyOptions } from './tallying.ts';
export type ReconcileOptions = TallyOptions & {
    readonly prices?: string;
};
/** `funds reconcile <claims>` */
export declare function reconcileCommand(claims: string, options: ReconcileOptions): Promise<void>;
/** The drift on the days of the week whose closes are known; undefined without a prices file. */
export declare function driftIn({ rates }: Tally, prices: string | undefined): Promise<import("../../../funds/reconcile.ts").Drift[] | undefined>;
