/**
 * Builds `dist/`: the sources bundled into few files, because loading hundreds takes longer than most
 * commands, with their declarations and the licences of what is bundled.
 *
 *   npm run build
 */
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type InputOptions, type OutputOptions, type Plugin, rolldown } from 'rolldown'
import { dts } from 'rolldown-plugin-dts'

const root = resolve(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const dependencies: readonly string[] = Object.keys(manifest.dependencies)
const exported: readonly string[] = Object.values<{ default?: string }>(manifest.exports).flatMap(
  (target) => target.default?.replace('./dist/', '').replace(/\.js$/u, '') ?? [],
)

for (const folder of ['dist', '.build'])
  rmSync(join(root, folder), { recursive: true, force: true })
const code = await bundled(
  {
    input: {
      ...sources(['cli/main', ...exported], 'src', '.ts'),
      // A thread is started by the name of its file, beside the file that starts it.
      'chunks/writer-thread': './src/run/journal/sqlite/writer-thread.ts',
    },
    platform: 'node',
    plugins: [builtins()],
    treeshake: { propertyReadSideEffects: false },
  },
  { chunkFileNames: 'chunks/[name]-[hash].js' },
)
declare()
const declarations = await bundled(
  {
    input: sources(exported, '.build/types', '.d.ts'),
    plugins: [dts({ dtsOnly: true, generator: 'oxc', tsconfig: 'tsconfig.build.json' })],
  },
  { chunkFileNames: 'chunks/[name]-[hash].d.ts' },
)
writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), notices([...code, ...declarations]))

/** Bundles all but the dependencies; gives the files that went into it. */
async function bundled(input: InputOptions, output: OutputOptions): Promise<readonly string[]> {
  const isExternal = (id: string) =>
    dependencies.some((name) => id === name || id.startsWith(`${name}/`))
  const bundle = await rolldown({ cwd: root, external: isExternal, ...input })
  const written = await bundle.write({ dir: 'dist', format: 'esm', ...output })
  return written.output.flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []))
}

/**
 * Takes what is used of Node's own modules from the modules themselves. An `import` of one makes
 * everything it exports ready, which for a few of them takes as long as an empty script.
 */
function builtins(): Plugin {
  return {
    name: 'builtins',
    resolveId: (id) => (id.startsWith('node:') && id !== 'node:module' ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith('\0node:')) return null
      const name = id.slice(1)
      const module: object = process.getBuiltinModule(name) ?? {}
      const names = Object.keys(module).filter((key) => /^[a-z_$][\w$]*$/iu.test(key))
      return {
        moduleSideEffects: false,
        code: [
          `const it = process.getBuiltinModule('${name}')`,
          'export default it',
          ...names.filter((key) => key !== 'default').map((key) => `const _${key} = it.${key}`),
          `export { ${names
            .filter((key) => key !== 'default')
            .map((key) => `_${key} as ${key}`)
            .join(', ')} }`,
        ].join('\n'),
      }
    },
  }
}

/** Declarations of all sources, one for each file. */
function declare(): void {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
}

/** What package.json exports as `./dist/x.js` is built of `x` in this folder. */
function sources(names: readonly string[], folder: string, ending: string) {
  return Object.fromEntries(names.map((name) => [name, `./${folder}/${name}${ending}`]))
}

/** The licence of every package of which something is bundled. */
function notices(files: readonly string[]): string {
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
