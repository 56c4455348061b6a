import { type Markup } from './markup.ts';
/** A page of its own: no script, nothing fetched, dark and light, readable on a phone. */
export declare function htmlPage(title: string, body: readonly Markup[]): string;
/** A table; its first column names the rows. */
export declare function htmlTable(head: readonly string[], rows: readonly (readonly string[])[]): Markup;
