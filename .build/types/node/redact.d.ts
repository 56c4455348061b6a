/** What must not show in anything that is printed or stored. */
export interface Secrets {
    readonly key: string | undefined;
    /** The prompt: test items are not to leak through a server that quotes what it was sent. */
    readonly prompt: string;
}
/**
 * Makes words that may come from a node fit to show: one line, bounded, free of control
 * characters, keys and quotations from the prompt.
 */
export declare function redact(text: string, secrets: Secrets): string;
/** Words of a node as they are, but for the key where it is repeated. */
export declare function withoutKey(text: string, key: string): string;
