import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Envelope, readSigned, writeBundle } from '../../envelope/index.ts'
import { IqError } from '../../errors/index.ts'
import { readBytesNow, writeWhole } from '../../files/index.ts'
import { reportFiles } from '../../report/index.ts'
import { readToken, timestampRequest } from '../../timestamping/index.ts'
import { shellWord } from '../shell/shell-word.ts'
import { createOutput, type OutputOptions } from '../terminal/output.ts'

export interface RequestOptions extends OutputOptions {
  readonly out: string
}

/** `timestamp request <report>`: what an authority is asked about the signature of a report. */
export async function requestCommand(report: string, options: RequestOptions): Promise<void> {
  const { out } = options
  const output = createOutput(options)
  await writeWhole(out, timestampRequest(signatureOf(openBundle(report))))
  output.result(`${out}\n`)
  const reply = 'report.tsr'
  output.note(
    'send it to an authority that those who verify believe, and put what it answers into the report:',
  )
  output.note(
    `  curl -sS -H 'Content-Type: application/timestamp-query' --data-binary @${shellWord(out)} -o ${reply} <URL of the authority>`,
  )
  output.note(`  ${output.asTyped(`iqchains timestamp attach ${shellWord(report)} ${reply}`)}`)
}

/** `timestamp attach <report> <replies...>`: puts what authorities answered into the bundle. */
export async function attachCommand(
  report: string,
  replies: readonly string[],
  options: OutputOptions,
): Promise<void> {
  const output = createOutput(options)
  const bundle = openBundle(report)
  const signature = signatureOf(bundle)
  const timestamps = [...(bundle.envelope.timestamps ?? [])]
  for (const reply of replies) {
    const der = readBytesNow(reply, { code: 'CONFIG', most: maxReplyBytes })
    const token = await readToken(der, reply)
    if (!token.isAbout(signature)) {
      throw new IqError('VERIFICATION', `${reply}: a time stamp of something else`, {
        next: output.asTyped(`iqchains timestamp request ${shellWord(report)}`),
      })
    }
    if (!timestamps.some((one) => one.equals(der))) timestamps.push(der)
    output.result(`${reply}: ${new Date(token.time).toISOString()}, as the authority says\n`)
  }
  const bytes = writeBundle({ ...bundle.envelope, timestamps })
  // What a reader would refuse, more time stamps than it takes, never replaces the bundle.
  readSigned(bytes)
  await writeWhole(bundle.path, bytes)
  output.note(`${bundle.path} holds ${timestamps.length}; whose they are is checked under a policy`)
}

const maxBundleBytes = 4 * 1024 * 1024
/** As a bundle takes it. */
const maxReplyBytes = 48 * 1024

interface Bundle {
  readonly path: string
  readonly envelope: Envelope
}

function openBundle(report: string): Bundle {
  const isFolder = statSync(report, { throwIfNoEntry: false })?.isDirectory() ?? false
  const path = isFolder ? join(report, reportFiles.bundle) : report
  return {
    path,
    envelope: readSigned(readBytesNow(path, { code: 'CONFIG', most: maxBundleBytes })),
  }
}

/** @throws IqError `CONFIG` for an envelope that several signed: a token is of one signature */
function signatureOf({ path, envelope }: Bundle): Buffer {
  const [only, ...others] = envelope.signatures
  if (only !== undefined && others.length === 0) return only.signature
  throw new IqError(
    'CONFIG',
    `${path}: ${envelope.signatures.length} signatures, one is expected`,
    {
      next: 'name a report folder or its bundle',
    },
  )
}
