import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licence of every package of which something is bundled. */
export function notices(files: readonly string[]): string {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u
  const folders = new Set(files.flatMap((file) => folder.exec(file) ?? []))
  const texts = [...folders].sort().map((path) => {
    const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
    const [file] = globSync('{licen[cs]e,LICEN[CS]E}*', { cwd: path })
    if (file === undefined) throw new Error(`${name}: no licence to publish beside the bundle`)
    return `${name} ${version} (${license})\n\n${readFileSync(join(path, file), 'utf8').trim()}\n`
  })
  return `Parts of these packages are bundled in dist/.\n\n${texts.join('\n---\n\n')}`
}
