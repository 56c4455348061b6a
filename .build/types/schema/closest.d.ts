/** The known name nearest to a misspelt one, or undefined when none is near enough to suggest. */
export declare function closest(name: string, known: readonly string[]): string | undefined;
