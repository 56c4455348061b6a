export interface CalibrateOptions {
    readonly from: readonly string[];
    readonly json?: boolean;
}
/** `suites calibrate <suite>` */
export declare function calibrateCommand(nameOrFolder: string, options: CalibrateOptions): Promise<void>;
