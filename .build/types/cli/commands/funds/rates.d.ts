export interface RatesOptions {
    readonly week: string;
    readonly prices?: string;
    readonly poktUsd?: string;
    readonly tiers?: string;
    readonly out?: string;
    readonly json?: boolean;
}
/** `funds rates` */
export declare function ratesCommand(options: RatesOptions): Promise<void>;
