import { copyFile, mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { IqError } from '../../errors/index.ts'
import type { ConfigFields, Documents } from '../../lm-eval/index.ts'
import { dumpsJson } from '../../lm-eval/index.ts'
import { taskYaml } from './task-yaml.ts'

/** A new folder that a suite is written into; names are relative to it, with forward slashes. */
export class ExportFolder {
  readonly #folder: string
  readonly #written = new Map<Documents, string>()
  /** Names of all files written, in order. */
  readonly files: string[] = []

  private constructor(folder: string) {
    this.#folder = folder
  }

  /** @throws IqError `CONFIG` when there is something in the folder */
  static async create(folder: string): Promise<ExportFolder> {
    await mkdir(folder, { recursive: true })
    if ((await readdir(folder)).length === 0) return new ExportFolder(folder)
    throw new IqError('CONFIG', `${folder}: is not empty`, { next: 'Name a folder that is new' })
  }

  async yaml(name: string, fields: ConfigFields): Promise<void> {
    await writeFile(await this.#place(`${name}.yaml`), taskYaml(fields))
  }

  async copy(path: string, folder: string): Promise<void> {
    await copyFile(path, await this.#place(`${folder}/${basename(path)}`))
  }

  /** Copies a file into the folder itself, once however many tasks need it. */
  async share(path: string): Promise<void> {
    const name = basename(path)
    if (!this.files.includes(name)) await copyFile(path, await this.#place(name))
  }

  /** Writes documents as JSON Lines, once however many tasks read them. @returns the file's name */
  async documents(documents: Documents, name: string): Promise<string> {
    const known = this.#written.get(documents)
    if (known !== undefined) return known
    const file = `data/${name}.jsonl`
    this.#written.set(documents, file)
    await using handle = await open(await this.#place(file), 'w')
    let lines = ''
    for (let index = 0; index < documents.size; index++) {
      lines += `${dumpsJson(documents.at(index))}\n`
      if (lines.length < 1_000_000) continue
      await handle.write(lines)
      lines = ''
    }
    await handle.write(lines)
    return file
  }

  async #place(name: string): Promise<string> {
    if (this.files.includes(name)) {
      throw new IqError('SUITE', `${name}: two tasks of the suite would be written to it`, {
        next: 'Give them names that differ in more than punctuation',
      })
    }
    const path = join(this.#folder, name)
    await mkdir(dirname(path), { recursive: true })
    this.files.push(name)
    return path
  }
}
