import { type Document } from 'yaml';
/**
 * PyYAML lets the later lines of a quoted text start in any column, YAML asks for deeper ones than
 * the key's. Indents those of the first quoted text that was cut short, which changes no value:
 * white space at the start of such lines does not count. undefined: none was cut short.
 */
export declare function indentQuotedLines(text: string, document: Document): string | undefined;
