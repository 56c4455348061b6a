import { sha256Hex } from '../digest/index.ts'
import type { InTotoStatement } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { type Passed, passed } from './checklist.ts'
import type { VerifyInput } from './input.ts'

/** A file to be compared with the digests a statement names. */
interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The files of the input that a statement may name as its subjects. */
export function givenFiles({ report, node }: VerifyInput): readonly GivenFile[] {
  const files: GivenFile[] = []
  if (report !== undefined) files.push({ name: 'report.json', bytes: report })
  if (node !== undefined) files.push({ name: 'node.json', bytes: node })
  return files
}

/**
 * Requires that each file is a subject of the statement.
 * @param match whether the subject must bear the file's name; in a foreign statement names are labels
 * @throws IqError `VERIFICATION`
 */
export function requireSubjects(
  { subject }: InTotoStatement,
  files: readonly GivenFile[],
  match: 'same name' | 'any name',
): Passed<void> {
  for (const { name, bytes } of files) {
    const digest = sha256Hex(bytes)
    const isNamed = subject.some(
      (entry) => (match === 'any name' || entry.name === name) && entry.digest['sha256'] === digest,
    )
    if (!isNamed) {
      throw new IqError('VERIFICATION', `${name} (sha256 ${digest}) is not what was signed`)
    }
  }
  return passed(undefined, `${files.map(({ name }) => name).join(', ')} as signed`)
}
