/**
 * Builds `dist/`: the sources bundled into few files, because loading hundreds takes longer than most
 * commands, with their declarations and the licences of what is bundled.
 *
 *   npm run build
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { rolldown } from 'rolldown'
import { builtins } from './build/builtins.ts'
import { removeUnreachable } from './build/declarations.ts'
import { notices } from './build/notices.ts'
import { compileSchemas } from './build/validators.ts'

const root = resolve(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** Loaded from their own packages, installed or optional; what is needed to build only is bundled. */
const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
const exported: readonly string[] = Object.values<{ default?: string }>(manifest.exports).flatMap(
  (target) => target.default?.replace('./dist/', '').replace(/\.js$/u, '') ?? [],
)

rmSync(join(root, 'dist'), { recursive: true, force: true })
const bundle = await rolldown({
  cwd: root,
  input: {
    ...Object.fromEntries(['cli/main', ...exported].map((name) => [name, `./src/${name}.ts`])),
    // Threads are started by the address of their file, beside the chunk that starts them.
    'chunks/writer-thread': './src/run/journal/sqlite/writer-thread.ts',
    'chunks/site-thread': './src/registry/site/site-thread.ts',
  },
  platform: 'node',
  external: (id) => dependencies.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [builtins()],
  // What the oldest Node in `engines` does not know is written in other words: `await using`.
  transform: { target: 'node22.19' },
  treeshake: { propertyReadSideEffects: false },
})
const chunkFileNames = 'chunks/[name]-[hash].js'
/** What everything needs is one file: each shared by another set of commands would be a file of its own. */
const base = { name: 'base', test: /\/src\/(?:decimal|digest|errors|files)\// }
const { output } = await bundle.write({
  dir: 'dist',
  format: 'esm',
  chunkFileNames,
  codeSplitting: { groups: [base] },
})
const files = output.flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []))
// By itself: what a verifier loads is not cut into more files for what it shares with this thread.
const thread = await rolldown({
  cwd: root,
  input: { 'chunks/scorer-thread': './src/scorer/scorer-thread.ts' },
  platform: 'node',
  external: (id) => dependencies.some((name) => id === name || id.startsWith(`${name}/`)),
  transform: { target: 'node22.19' },
})
await thread.write({ dir: 'dist', format: 'esm', chunkFileNames })
writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), notices(files))
await compileSchemas(root)
const help = execFileSync(process.execPath, [join(root, 'bin/iqchains.js'), '--help'])
writeFileSync(join(root, 'dist/help.txt'), help)
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
  { cwd: root, stdio: 'inherit' },
)
removeUnreachable(root, exported)
