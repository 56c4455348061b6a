#!/usr/bin/env node
// Checked before anything else is loaded: the native parts crash an older Node without a word.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(
    `iqchains needs Node.js 22.19 or newer; this is ${process.versions.node}. Install a newer one and try again.\n`,
  )
  process.exitCode = 2
} else {
  // A checkout runs its sources; the published package holds the compiled ones.
  const { existsSync } = process.getBuiltinModule('node:fs')
  process.getBuiltinModule('node:module').enableCompileCache()
  // Short-lived objects are many and small: without this, V8 lets the process grow to twice the size.
  process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1')
  const source = new URL('../src/cli/main.ts', import.meta.url)
  const built = new URL('../dist/cli/main.js', import.meta.url)
  const { main } = await import(existsSync(source) ? source.href : built.href)
  await main(process.argv.slice(2))
}
