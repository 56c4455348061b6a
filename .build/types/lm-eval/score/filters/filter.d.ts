import type { PyDict, PyValue } from '../../python/index.ts';
/** Changes the answers to one request. `doc` is the document they belong to. */
export type Filter = (answers: readonly PyValue[], doc: PyDict) => readonly PyValue[];
/** Applies `change` to each text; other values stay out of its reach. */
export declare function eachText(change: (text: string) => PyValue): Filter;
