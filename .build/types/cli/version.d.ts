/** Version of this program, from its package file. */
export declare const version: string;
