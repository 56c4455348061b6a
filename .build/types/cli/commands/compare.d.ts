export interface CompareOptions {
    readonly runs: string;
    readonly json?: boolean;
}
/** `compare <a> <b>` */
export declare function compareCommand(a: string, b: string, options: CompareOptions): Promise<void>;
