type Align = 'left' | 'right';
/** A table without rules, as people paste it into chats: columns two spaces apart. */
export declare function table(head: readonly string[], rows: readonly (readonly string[])[], align: readonly Align[]): string;
export {};
