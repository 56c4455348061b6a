import { createHash, createHmac } from 'node:crypto'
import { canonicalBytes, sha256Hex } from '../digest/index.ts'
import { readJson, requireShape } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { type Request, type Sample, SampleSchema, sampleFields } from '../item/index.ts'
import { checker, closed, type Static, sha256, Type } from '../schema/index.ts'
import { maxLineBytes } from './lines.ts'

const published = {
  request: Type.Optional(sha256('Of what was asked; reports of before have none.')),
  commitment: Type.Optional(
    sha256('In place of what was asked and answered, where the suite holds its items back.'),
  ),
}

/** Shape of a line of a transcript. */
export const SampleLineSchema = Type.Object(
  { ...SampleSchema.properties, ...published },
  { additionalProperties: false },
)

/** A sample as it is published. */
export interface SampleLine extends Sample {
  readonly request?: string
  readonly commitment?: string
}

const check = checker(SampleLineSchema)

/** Reads one line of a transcript. @throws IqError `VERIFICATION`, naming the place */
export function readSample(line: Uint8Array): SampleLine {
  return requireShape(check(readJson(line, 'transcript', maxLineBytes)), 'transcript')
}

/**
 * Reads one line of a transcript that was verified before and cannot have changed: no parser but ours is asked
 * what it means, so the strict reading need not be done again. @throws SyntaxError, or IqError `VERIFICATION`
 */
export function rereadSample(line: Buffer): SampleLine {
  return requireShape(check(JSON.parse(line.toString('utf8'))), 'transcript')
}

const fields: readonly (keyof SampleLine)[] = [...sampleFields, 'request', 'commitment']

/** A sample as a line of a transcript, without its line feed: fields in the schema's order. */
export function writeSample(sample: SampleLine): string {
  return JSON.stringify(Object.fromEntries(fields.map((field) => [field, sample[field]])))
}

/**
 * What was asked, as a digest: SHA-256 over the canonical JSON (RFC 8785) of the requests of an item, in
 * the order in which they are sent, fields without a value left out. Lower-case hex.
 */
export function requestDigest(requests: readonly Request[]): string {
  return sha256Hex(canonicalBytes(JSON.parse(JSON.stringify(requests))))
}

const { position, reason, extracted, responses, evidence } = SampleSchema.properties

/** What a suite that holds its items back keeps of a sample; whoever knows the salt can check it. */
const OpeningSchema = closed({
  position,
  salt: sha256('32 bytes in hex, of this sample only.'),
  request: sha256('Of what was asked.'),
  reason,
  extracted,
  responses,
  evidence,
})

export type Opening = Static<typeof OpeningSchema>

const checkOpening = checker(OpeningSchema)

/** Reads one line of an opening; believes nothing. @throws IqError `VERIFICATION` */
export function readOpening(line: Uint8Array): Opening {
  return requireShape(checkOpening(readJson(line, 'opening', maxLineBytes)), 'opening')
}

/**
 * What opens one sample. Its salt follows from the run's, and no other salt from it (HMAC, RFC 2104): to
 * open one sample opens no other.
 * @param salt secret of the run, 32 bytes in hex
 * @param request digest of what was asked
 */
export function openingOf(sample: Sample, request: string, salt: string): Opening {
  const own = createHmac('sha256', Buffer.from(salt, 'hex'))
    .update(`iqchains-held-back-v1 ${sample.position}`)
    .digest('hex')
  return {
    position: sample.position,
    salt: own,
    request,
    reason: sample.reason,
    extracted: sample.extracted,
    responses: [...sample.responses],
    ...(sample.evidence && { evidence: [...sample.evidence] }),
  }
}

/**
 * The line of a sample without what was asked and answered, nor a digest of it that could be guessed: in
 * their place a commitment. What a right answer is read as would tell the key, so that is hidden too.
 */
export function heldBack(sample: Sample, opening: Opening): SampleLine {
  const { evidence: _, ...rest } = sample
  return {
    ...rest,
    reason: null,
    extracted: null,
    responses: [],
    commitment: commitmentOf(opening),
  }
}

/**
 * The sample behind a line that holds back, where its opening is given.
 * @throws IqError `VERIFICATION` when the opening is of another sample, or was changed
 */
export function opened(line: SampleLine, opening: Opening): SampleLine {
  const { commitment, ...rest } = line
  if (opening.position !== line.position || commitmentOf(opening) !== commitment) {
    throw new IqError(
      'VERIFICATION',
      `sample ${line.position}: the opening does not fit its commitment`,
    )
  }
  const { salt: _, ...content } = opening
  return { ...rest, ...content }
}

/** SHA-256 over a tag, the salt and the canonical JSON of what is held back; lower-case hex. */
function commitmentOf({ salt, ...content }: Opening): string {
  return createHash('sha256')
    .update('iqchains-held-back-v1\n')
    .update(Buffer.from(salt, 'hex'))
    .update(canonicalBytes(content))
    .digest('hex')
}
