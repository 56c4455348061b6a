/** `!function module.name` in a task file: Python code that stands next to the file. */
export interface FunctionReference {
    readonly kind: 'function';
    /** `module.function` as written. */
    readonly name: string;
    /** Folder of the file that holds the tag; an included file's own, not the including one's. */
    readonly directory: string;
    /** `path:line:column` of the tag. */
    readonly place: string;
}
export declare function isFunctionReference(value: unknown): value is FunctionReference;
