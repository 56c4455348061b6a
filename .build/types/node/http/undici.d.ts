/** The HTTP client, loaded with the first connection: most commands make none. */
export declare function undici(): typeof import('undici');
