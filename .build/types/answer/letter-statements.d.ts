/**
 * The letters of the last explicit statement in `text`, and all that are approved of after it;
 * an empty list when it says that no choice is right, `undefined` when there is no statement.
 */
export declare function lastStatement(text: string, choices: number): readonly string[] | undefined;
