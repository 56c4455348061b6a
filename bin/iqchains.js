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
  const { existsSync, readFileSync } = process.getBuiltinModule('node:fs')
  const source = new URL('../src/cli/main.ts', import.meta.url)
  const isBuilt = !existsSync(source)
  const args = process.argv.slice(2)
  const isHelp = args.length === 1 && (args[0] === '--help' || args[0] === '-h')
  if (isBuilt && isHelp && (process.stdout.columns ?? 80) >= 80) {
    // What it says was written down by the build: loading the program takes longer than reading it.
    process.stdout
      .on('error', () => {})
      .write(readFileSync(new URL('../dist/help.txt', import.meta.url)))
  } else {
    await run(isBuilt ? new URL('../dist/cli/main.js', import.meta.url) : source, args)
  }
}

async function run(program, args) {
  process.getBuiltinModule('node:module').enableCompileCache()
  // Short-lived objects are many and small: without this, V8 lets the process grow to twice the size.
  process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1')
  const { main } = await import(program.href)
  await main(args)
}
