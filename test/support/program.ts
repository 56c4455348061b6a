import { copyFileSync, globSync, mkdirSync, renameSync, statSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
/** What the build writes near its end. */
const built = join(root, 'dist/help.txt')

/**
 * The command that tests start: as it is published, which starts several times faster, when it was built
 * after the last change of a source; else the sources.
 */
export function program(): string {
  return isBuilt() ? published() : join(root, 'bin/iqchains.js')
}

/** Whether `dist/` was built after the last change of what it is made from. */
export function isBuilt(): boolean {
  const since = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = [...globSync('src/**/*.ts', { cwd: root }), 'package.json', 'scripts/build.ts']
  return sources.every((file) => statSync(join(root, file)).mtimeMs <= since)
}

/** A checkout runs its sources wherever they lie beside `bin`; so `bin` is put where they do not. */
function published(): string {
  const folder = join(root, '.build/program')
  mkdirSync(join(folder, 'bin'), { recursive: true })
  for (const name of ['dist', 'suites', 'tiers.json', 'package.json']) link(name, folder)
  const [copy, draft] = [join(folder, 'bin/iqchains.js'), join(folder, `bin/${process.pid}.part`)]
  copyFileSync(join(root, 'bin/iqchains.js'), draft)
  renameSync(draft, copy)
  return copy
}

/** Other test files may be doing the same at this moment. */
function link(name: string, folder: string): void {
  try {
    symlinkSync(join(root, name), join(folder, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
