/** A piece of markup that is safe to put into a page. */
export declare class Markup {
    readonly text: string;
    constructor(text: string);
}
type Part = string | number | Markup | readonly Markup[];
/** Markup from a template; every value that is not markup itself is escaped. */
export declare function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup;
export {};
