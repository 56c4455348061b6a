/** The model that a node says it used, in a form that can be stored; `undefined` when it says none. */
export declare function modelName(said: unknown): string | undefined;
