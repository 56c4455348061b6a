interface Options {
    readonly json?: boolean;
}
/** `suites list` */
export declare function listSuites(options: Options): Promise<void>;
/** `suites show <suite>` */
export declare function showSuite(nameOrFolder: string, options: Options): Promise<void>;
/** `suites check <suite>`: builds everything a run would ask, so that nothing can fail later. */
export declare function checkSuite(nameOrFolder: string, options: Options): Promise<void>;
export {};
