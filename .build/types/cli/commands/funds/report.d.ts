import { type TallyOptions } from './tallying.ts';
export interface ReportOptions extends Omit<TallyOptions, 'rates' | 'operators'> {
    readonly week: string;
    readonly ledger: string;
    readonly reports: string;
    readonly claims?: string;
    readonly rates?: string;
    readonly operators?: string;
    readonly prices?: string;
}
/** `funds report` */
export declare function fundsReportCommand(options: ReportOptions): Promise<void>;
