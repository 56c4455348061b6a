/** Where fetched datasets are kept when nobody names another place (XDG cache folder on Linux). */
export declare function defaultDataCache(): string;
/** The place of a fetched file; files are named by their content. */
export declare function cachedFile(cache: string, sha256: string): string;
