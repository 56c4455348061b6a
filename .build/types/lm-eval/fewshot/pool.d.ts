import type { Message } from '../prompt/index.ts';
import type { PyDict } from '../python/index.ts';
/** The documents examples are taken from. */
export interface ExampleDocuments {
    readonly size: number;
    at(index: number): PyDict;
}
/** An example with its rendered turn. */
export interface Example {
    readonly doc: PyDict;
    readonly messages: readonly Message[];
    /** The messages as plain text. */
    readonly text: string;
}
/** Renders examples, and renders those that will be shown again only once. */
export declare class ExamplePool {
    #private;
    readonly size: number;
    /** @param sampler `first_n` shows the same few whatever the size of the pool */
    constructor(documents: ExampleDocuments, sampler: 'default' | 'first_n', render: (doc: PyDict) => Example);
    at(index: number): Example;
}
