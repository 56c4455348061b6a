export interface FetchOptions {
    readonly offline?: boolean;
    readonly json?: boolean;
}
/** `suites fetch <suite>` */
export declare function fetchCommand(nameOrFolder: string, options: FetchOptions): Promise<void>;
