/**
 * Builds `dist/`: the sources bundled into few files, because loading hundreds takes longer than most
 * commands, with their declarations and the licences of what is bundled.
 *
 *   npm run build
 */
import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import standalone from 'ajv/dist/standalone/index.js'
import { type Plugin, rolldown } from 'rolldown'
import { checked, checkerOptions, codeFile, createAjv } from '../src/schema/index.ts'

const { default: standaloneCode } = standalone

const root = resolve(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** Loaded from their own packages; `yaml` is bundled all the same, for its 72 modules. */
const dependencies = Object.keys(manifest.dependencies).filter((name) => name !== 'yaml')
const exported: readonly string[] = Object.values<{ default?: string }>(manifest.exports).flatMap(
  (target) => target.default?.replace('./dist/', '').replace(/\.js$/u, '') ?? [],
)

rmSync(join(root, 'dist'), { recursive: true, force: true })
const bundle = await rolldown({
  cwd: root,
  input: {
    ...Object.fromEntries(['cli/main', ...exported].map((name) => [name, `./src/${name}.ts`])),
    // A thread is started by the address of its file, beside the chunk that starts it.
    'chunks/writer-thread': './src/run/journal/sqlite/writer-thread.ts',
  },
  platform: 'node',
  external: (id) => dependencies.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [builtins()],
  // What the oldest Node in `engines` does not know is written in other words: `await using`.
  transform: { target: 'node22.19' },
  treeshake: { propertyReadSideEffects: false },
})
const chunkFileNames = 'chunks/[name]-[hash].js'
const { output } = await bundle.write({ dir: 'dist', format: 'esm', chunkFileNames })
const files = output.flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []))
writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), notices(files))
await compileSchemas(join(root, 'dist/validators'))
const help = execFileSync(process.execPath, [join(root, 'bin/iqchains.js'), '--help'])
writeFileSync(join(root, 'dist/help.txt'), help)
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
  { cwd: root, stdio: 'inherit' },
)

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

/** Writes the code of every schema that the sources check values by: compiling one takes longer than a command. */
async function compileSchemas(folder: string): Promise<void> {
  for (const file of globSync('src/**/*.ts', { cwd: root })) {
    const source = join(root, file)
    if (/\bchecker\(/u.test(readFileSync(source, 'utf8'))) await import(source)
  }
  mkdirSync(folder)
  for (const schema of checked) {
    const ajv = createAjv({ ...checkerOptions, code: { source: true } })
    writeFileSync(join(folder, codeFile(schema)), standaloneCode(ajv, ajv.compile(schema)))
  }
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
