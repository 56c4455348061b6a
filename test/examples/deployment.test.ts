import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from 'dockerfile-utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { trust } from '../registry/building.ts'
import { pinnedHome } from '../registry/pinned-home.ts'
import { ServedTest } from '../registry/serving.ts'
import type { Home } from '../support/command.ts'

const dockerfile = readFileSync('Dockerfile', 'utf8')
const lines = dockerfile.replaceAll('\\\n', ' ').split('\n')
const argumentsOf = (name: string) =>
  lines.flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []))

let home: Home
let served: ServedTest
beforeAll(async () => {
  home = await pinnedHome()
  served = await ServedTest.start()
})
afterAll(async () => {
  home[Symbol.dispose]()
  await served[Symbol.asyncDispose]()
})

/** Starts a server by the arguments of a container; gives its address. */
async function serve(args: readonly string[]) {
  const local = args.map((arg) => (arg === '0.0.0.0' ? '127.0.0.1' : arg === '8080' ? '0' : arg))
  const { child, finished } = home.start(local)
  const address = await new Promise<string>((found, fail) => {
    child.stdout.once('data', (chunk: Buffer) => found(chunk.toString().trim()))
    void finished.then(({ stderr }) => fail(new Error(stderr)))
  })
  return { address, child, finished }
}

describe('the image', () => {
  it('has a Dockerfile in which a linter finds nothing', () => {
    expect(lines.length).toBeGreaterThan(10)
    expect(validate(dockerfile).map(({ message }) => message)).toEqual([])
  })

  it('copies what there is, runs as a user without rights, and on the Node that the project tests', () => {
    const copied = argumentsOf('COPY').filter((one) => !one.startsWith('--from'))
    const sources = copied.flatMap((one) => one.split(' ').slice(0, -1))
    expect(sources).toContain('package-lock.json')
    expect(sources.filter((source) => !existsSync(source))).toEqual([])
    expect(argumentsOf('USER')).toEqual(['node'])
    const { node } = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies
    expect(argumentsOf('FROM').every((one) => one.startsWith(`node:${node}-`))).toBe(true)
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.git', '**/node_modules']))
  })

  it('serves a registry by its command, is healthy by its check, and stops when it is told to', async () => {
    const [command = '[]'] = argumentsOf('CMD')
    const { address, child, finished } = await serve(JSON.parse(command))
    const [check = ''] = argumentsOf('HEALTHCHECK')
    const [node = '', ...args] = JSON.parse(check.slice(check.indexOf('[')))
    const healthy = args.map((arg: string) => arg.replace('http://127.0.0.1:8080', address))
    expect(node).toBe('node')
    execFileSync(process.execPath, healthy)
    child.kill(argumentsOf('STOPSIGNAL')[0] as NodeJS.Signals)
    expect((await finished).code).toBe(0)
    expect(() => execFileSync(process.execPath, healthy, { stdio: 'ignore' })).toThrow()
  })
})

describe('compose.yaml', () => {
  const { services, volumes } = parse(readFileSync('compose.yaml', 'utf8'))

  it('has services without rights, whose volumes there are, and a certifier that is not checked', () => {
    for (const service of Object.values<Record<string, unknown>>(services)) {
      expect(service).toMatchObject({ build: '.', read_only: true, cap_drop: ['ALL'] })
      const [volume = ''] = service['volumes'] as string[]
      expect(Object.keys(volumes)).toContain(volume.split(':')[0])
    }
    expect(services.certify.healthcheck).toEqual({ disable: true })
  })

  it('serves signed lists', async () => {
    const { address, child, finished } = await serve(services.registry.command)
    expect((await fetch(`${address}/v1/chains`)).status).toBe(200)
    child.kill('SIGTERM')
    const { code, stderr } = await finished
    expect([code, stderr]).toEqual([0, expect.stringContaining('made a registry key')])
  })
})

describe('the workflow of a registry in a repository', () => {
  const file = 'examples/registry-in-a-repository.yml'
  const workflow = parse(readFileSync(file, 'utf8'))
  const commands = (job: string) =>
    workflow.jobs[job].steps.flatMap(({ run }: { run?: string }) =>
      run?.startsWith('iqchains') === true ? [run] : [],
    )

  it('gives a pull request no right, no secret, and nothing to choose but reports', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(JSON.stringify(workflow.jobs.verify)).not.toContain('secrets')
    expect(workflow.jobs.publish).toMatchObject({
      if: "github.event_name != 'pull_request'",
      needs: 'verify',
    })
    expect(commands('verify')[0]).toContain('trust pin "$POLICY_DIGEST"')
  })

  it('builds the site of the reports there are, and fails when one does not verify', async () => {
    await served.publish()
    cpSync(join(served.folder, 'reports'), home.path('reports'), { recursive: true })
    for (const command of commands('publish')) {
      const args = command.replace('"$POLICY_DIGEST"', trust.digest).split(' ').slice(1)
      const { code, stderr } = await home.run(args)
      expect(code, `${command}\n${stderr}`).toBe(0)
    }
    expect(existsSync(home.path('site/allowlists/A200/allowlist.sigstore.json'))).toBe(true)
    const place = await served.publish({ url: 'https://broken.example' })
    writeFileSync(join(place, 'report.json'), '{}')
    cpSync(place, home.path('reports/broken'), { recursive: true })
    const { code } = await home.run(commands('verify')[1].split(' ').slice(1))
    expect(code).toBe(6)
  })
})
