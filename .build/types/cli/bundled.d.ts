/** Folder of the suites that come with the program. */
export declare const bundledSuites: string;
/** A suite folder: the path as given when it exists, else the bundled suite of that name. */
export declare function suiteFolder(nameOrFolder: string): string;
/** The tiers file: as given, else `tiers.json` in the current folder, else the bundled one. */
export declare function tiersFile(given: string | undefined): string;
