type Client = typeof import('@huggingface/inference');
/**
 * `@huggingface/inference`, loaded with the first request: a command that sends none need not wait
 * for it.
 */
export declare function client(): Promise<Client>;
export {};
