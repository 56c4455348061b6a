import { IqError } from '../../errors/index.ts';
/** The text of a template, and where it stands: file and field. */
export interface Source {
    /** With `\n` as the only line break, as jinja2 reads templates. */
    readonly text: string;
    readonly place: string;
}
/** The error for something wrong in a template at the offset `at`. */
export declare function syntaxError({ text, place }: Source, at: number, what: string): IqError;
