import { type Sample } from '../item/index.ts';
/** Reads one line of a transcript. @throws IqError `VERIFICATION`, naming the place */
export declare function readSample(line: Uint8Array): Sample;
/** A sample as a line of a transcript, without its line feed: fields in the schema's order. */
export declare function writeSample(sample: Sample): string;
