import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { IqError } from '../../errors/index.ts'
import { isReportFile, mostPictures, reportFiles } from '../../report/index.ts'
import type { ProblemStatus } from './problem.ts'

/** What is wrong with a form; nothing of it is kept. */
export class FormFault extends Error {
  readonly status: ProblemStatus

  constructor(status: ProblemStatus, message: string) {
    super(message)
    this.status = status
  }
}

/** Files of a report at most. */
const mostFiles = Object.keys(reportFiles).length + mostPictures.files

/**
 * Writes the files of a form into a folder as they come, in constant memory: those of a report under their
 * names there, no others, wherever the form says that they belong.
 * @param type the content type, with the boundary
 * @throws FormFault for what is no such form, or has more bytes; IqError `DISK`
 */
export async function writeForm(
  body: ReadableStream | null,
  type: string,
  folder: string,
  mostBytes: number,
): Promise<void> {
  if (body === null) throw new FormFault(400, 'the form is empty')
  const written = new Set<string>()
  const writes: Promise<void>[] = []
  const files: BusboyFileStream[] = []
  const failed = new AbortController()
  const form = openForm(type)
  let fault: FormFault | undefined
  form.on('file', (name: string, file: BusboyFileStream) => {
    files.push(file)
    if (isReportFile(name) && !written.has(name)) {
      written.add(name)
      const write = pipeline(file, createWriteStream(join(folder, name), { flags: 'wx' }))
      // Nobody reads on then: the form would wait for ever.
      write.catch(() => failed.abort())
      writes.push(write)
      return
    }
    fault ??= new FormFault(400, `'${name.slice(0, 64)}' is no file of a report, or there twice`)
    file.resume()
  })
  const { signal } = failed
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
  const sending = pipeline(source, bounded(mostBytes), form, { signal })
  const [sent] = await Promise.allSettled([sending])
  // A file that was cut off never ends by itself.
  if (sent?.status === 'rejected') for (const file of files) file.destroy()
  const ends = await Promise.allSettled(writes)
  if (sent?.status === 'rejected' && sent.reason instanceof FormFault) throw sent.reason
  for (const end of [...ends, sent]) if (end?.status === 'rejected') throw faultOf(end.reason)
  if (fault !== undefined) throw fault
  if (!written.has(reportFiles.bundle)) {
    throw new FormFault(400, `the file '${reportFiles.bundle}' is missing`)
  }
}

function openForm(type: string) {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: { files: mostFiles + 1, fields: 0, parts: mostFiles + 2, fieldNameSize: 100 },
    })
  } catch {
    throw new FormFault(400, 'the form cannot be read: its content type names no boundary')
  }
}

/** @throws FormFault for more bytes */
function bounded(most: number) {
  return async function* (source: AsyncIterable<Uint8Array>) {
    let bytes = 0
    for await (const piece of source) {
      bytes += piece.length
      if (bytes > most) throw new FormFault(413, `a report may have ${most} bytes at most`)
      yield piece
    }
  }
}

/** Full disks are told apart from forms that end too early. */
function faultOf(cause: unknown): Error {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS', 'EACCES'].includes(code)) {
    return new IqError('DISK', `the report cannot be written: ${code}`, { cause })
  }
  return new FormFault(400, 'the form cannot be read, or it ends too early')
}
