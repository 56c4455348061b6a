import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { IqError } from '../errors/index.ts'
import { isReportFile } from '../report/index.ts'

/** The content of a file of a report, whole or in pieces. */
type Content = Uint8Array | string | AsyncIterable<Uint8Array>

/**
 * Puts a report in its place: written beside it, onto the disk, checked, and only then under its name.
 * At every moment the report of before or the new one lies there whole, or the one of before lies beside
 * its place as `<name>.before`, from where the next publishing puts it back.
 * @param check rejects when the draft must not be published; what was there before then stays
 * @throws IqError `CONFIG` for a folder in its place that holds anything but a report
 */
export async function placeFolder(
  folder: string,
  files: Readonly<Record<string, Content>>,
  check: (draft: string) => Promise<void>,
): Promise<void> {
  const [draft, before] = [`${folder}.part`, `${folder}.before`]
  await recover(folder, before)
  await removeReport(draft)
  await mkdir(draft, { recursive: true })
  try {
    for (const [name, content] of Object.entries(files)) await writeDown(join(draft, name), content)
    await check(draft)
    await syncFolder(draft)
  } catch (error) {
    await removeReport(draft)
    throw error
  }
  if (existsSync(folder)) {
    await requireReport(folder)
    await rename(folder, before)
  }
  await rename(draft, folder)
  await syncFolder(join(folder, '..'))
  await removeReport(before)
}

/** Puts back what an interrupted publishing moved aside, or removes it when its successor is there. */
async function recover(folder: string, before: string): Promise<void> {
  if (!existsSync(before)) return
  if (existsSync(folder)) await removeReport(before)
  else await rename(before, folder)
}

async function writeDown(path: string, content: Content): Promise<void> {
  // Answers may be private: a report is handed on by whoever publishes it, not by its file mode.
  await using file = await open(path, 'wx', 0o600)
  await file.writeFile(content)
  await file.sync()
}

/** Makes names durable, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder, 'r')
    await handle.sync()
  } catch {
    // Windows opens no folders; there a rename is durable with the next commit of the journal.
  }
}

/** Removes a folder that holds a report, or parts of one, and nothing else. */
async function removeReport(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  await requireReport(folder)
  await rm(folder, { recursive: true })
}

async function requireReport(folder: string): Promise<void> {
  const foreign = (await readdir(folder)).find((name) => !isReportFile(name))
  if (foreign === undefined) return
  throw new IqError(
    'CONFIG',
    `${folder}: holds ${foreign}, which is no part of a report: it is not replaced`,
    { next: 'move it away, or name another folder with --reports' },
  )
}
