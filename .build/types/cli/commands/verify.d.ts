export interface VerifyOptions {
    readonly key: readonly string[];
    readonly keys: string;
    readonly type?: string;
    readonly tiers?: string;
    readonly suite?: string;
    readonly json?: boolean;
}
/** `verify <report>`: exit 6 unless every check holds. */
export declare function verifyCommand(path: string, options: VerifyOptions): Promise<void>;
