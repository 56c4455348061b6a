import { type Format } from '../../publish/index.ts';
export interface ReportOptions {
    readonly format: Format | 'lm-eval';
    readonly out?: string;
    readonly runs: string;
}
/** `report [run]` */
export declare function reportCommand(run: string | undefined, { format, out, runs }: ReportOptions): Promise<void>;
