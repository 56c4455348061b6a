/** `suites export <suite> <folder>` */
export declare function exportCommand(nameOrFolder: string, folder: string, options: {
    readonly json?: boolean;
}): Promise<void>;
