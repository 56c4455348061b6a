/**
 * Builds the image and tries it as a container: what it says it is, whom it runs as, what it may not write, a
 * registry that serves, its healthcheck, and how it stops. Takes two minutes and a Docker daemon, and asks the
 * registry of packages. What is given goes to the build.
 *
 *   node scripts/try-image.ts [--network host]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { trustBytes } from '../src/trust/index.ts'
import { trust } from '../test/registry/building.ts'

const repository = resolve(import.meta.dirname, '..')
const name = `iqchains-trial-${process.pid}`
/** What compose.yaml asks of the kernel. */
const confined = ['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL']
confined.push('--security-opt', 'no-new-privileges', '--memory', '512m')
const policy = mkdtempSync(join(tmpdir(), 'iqchains-image-'))

function ask(args: readonly string[]): string {
  return execFileSync('docker', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

/** One command in a container of its own, on the volume of the trial. */
function run(before: readonly string[], ...command: readonly string[]): string {
  return ask(['run', '--rm', ...confined, '--volume', `${name}:/data`, ...before, name, ...command])
}

function expect(what: string, isSo: boolean): void {
  if (!isSo) throw new Error(`not so: ${what}`)
  console.log(`ok: ${what}`)
}

const inside = (command: string) => ask(['exec', name, 'sh', '-c', command]).trim()
const state = (of: string) => ask(['inspect', '--format', `{{.State.${of}}}`, name]).trim()

try {
  const build = ['build', '--tag', name, ...process.argv.slice(2), repository]
  execFileSync('docker', build, { stdio: ['ignore', 'ignore', 'inherit'] })
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  expect(`it is iqchains ${version}`, run([], '--version').trim() === version)
  writeFileSync(join(policy, 'trust.json'), trustBytes(trust.envelope), { mode: 0o644 })
  const copied = ['--volume', `${policy}/trust.json:/trust.json:ro`, '--entrypoint', 'cp']
  run(copied, '/trust.json', '/data/trust.json')
  run([], 'trust', 'pin', trust.digest, '--policy', 'trust.json')

  const served = ['--publish', '127.0.0.1::8080', '--volume', `${name}:/data`, name]
  ask(['run', '--detach', '--name', name, ...confined, ...served])
  const [address = ''] = await eventually(() => ask(['port', name, '8080']).trim().split('\n'))
  const isServed = async () => (await fetch(`http://${address}/v1/chains`)).ok
  expect('it serves a registry', await eventually(isServed))
  expect('it runs as nobody of rights', inside('id -u') === '1000')
  expect('it writes into its volume alone', inside('test -w /data && ! touch /x 2>&-') === '')
  expect(
    'it holds no compiler and nothing of other systems',
    inside('for one in gcc make python3 git; do command -v $one; done; true') === '' &&
      inside(
        'ls /usr/local/lib/node_modules/iq-chains/node_modules/better-sqlite3/prebuilds',
      ).split('\n').length === 1,
  )
  expect('its healthcheck holds', await eventually(() => state('Health.Status') === 'healthy'))
  ask(['stop', '--time', '10', name])
  expect('it stops when it is told to', state('ExitCode') === '0')
} finally {
  for (const what of [
    ['rm', '--force', name],
    ['volume', 'rm', name],
    ['rmi', name],
  ]) {
    try {
      execFileSync('docker', what, { stdio: 'ignore' })
    } catch {
      // It was never made.
    }
  }
  rmSync(policy, { recursive: true, force: true })
}

/** What becomes true within a minute. */
async function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  for (let left = 60; ; left--) {
    try {
      const seen = await look()
      if (seen !== false || left === 0) return seen
    } catch (error) {
      if (left === 0) throw error
    }
    await pause(1000)
  }
}
