import { readJson, requireShape } from '../envelope/index.ts'
import { type Sample, SampleSchema, sampleFields } from '../item/index.ts'
import { checker } from '../schema/index.ts'
import { maxLineBytes } from './lines.ts'

const check = checker(SampleSchema)

/** Reads one line of a transcript. @throws IqError `VERIFICATION`, naming the place */
export function readSample(line: Uint8Array): Sample {
  return requireShape(check(readJson(line, 'transcript', maxLineBytes)), 'transcript')
}

/** A sample as a line of a transcript, without its line feed: fields in the schema's order. */
export function writeSample(sample: Sample): string {
  return JSON.stringify(Object.fromEntries(sampleFields.map((field) => [field, sample[field]])))
}
