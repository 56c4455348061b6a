export interface KeySources {
    /** `--key-file`; goes before the environment. */
    readonly file: string | undefined;
    /** The process's environment; `IQCHAINS_API_KEY` is read. */
    readonly env: Readonly<Record<string, string | undefined>>;
}
export interface KeyReading {
    readonly key: string | undefined;
    /** A sentence for the user when the key is exposed to others on the machine. */
    readonly warning: string | undefined;
}
/**
 * Reads the API key of a node, never from the command line, where other users see it.
 * Throws `IqError` (`CONFIG`) that names the source, not the key.
 */
export declare function readKey({ file, env }: KeySources): Promise<KeyReading>;
