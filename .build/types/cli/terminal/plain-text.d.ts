/**
 * Text of a stranger, safe to print: control characters, escape sequences and bidirectional
 * overrides are removed, so that a node cannot repaint the terminal or fake a verdict.
 */
export declare function plainText(text: string): string;
/** JSON that says the same and is safe to print; control characters below a space it never holds. */
export declare function plainJson(value: unknown): string;
