/**
 * Carries out the Dockerfile where there is no daemon: each stage in an empty folder that stands for its root,
 * with the Node that runs this, without compilers as in the slim image, and then starts what the image would
 * start, asks its healthcheck and stops it by its signal. Takes minutes and asks the registry of packages.
 *
 *   node scripts/rehearse-dockerfile.ts
 *
 * Not rehearsed, as it takes a daemon: the base image itself, `USER`, `VOLUME`, the owner of /data, layers, and what
 * compose.yaml asks of the kernel.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join, relative, resolve } from 'node:path'
import { readTrust, trustBytes, writePin } from '../src/trust/index.ts'
import { trust } from '../test/registry/building.ts'
import { type Instruction, readDockerfile, type Stage } from './docker/dockerfile.ts'

const repository = resolve(import.meta.dirname, '..')
const work = mkdtempSync(join(tmpdir(), 'iqchains-docker-'))
const port = '18080'
/** What a slim image has not. */
const absent = /^(?:gcc|g\+\+|cc|c\+\+|clang|ld|make|cmake|python|git|iqchains)/u
const stages = readDockerfile(readFileSync(join(repository, 'Dockerfile'), 'utf8'))

/** A stage on its way: what stands for `/`, and what was set so far. */
interface Rehearsed {
  readonly root: string
  folder: string
  readonly env: Record<string, string>
  readonly set: Map<string, string>
}

const done = new Map<string, Rehearsed>()
try {
  for (const [at, stage] of stages.entries()) {
    requireNode(stage)
    const rehearsed = begin(stage.name ?? `stage-${at}`)
    done.set(stage.name ?? '', rehearsed)
    for (const instruction of stage.instructions) carryOut(instruction, rehearsed)
  }
  const image = done.get('')
  if (image === undefined) throw new Error('no last stage')
  await start(image)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function requireNode({ base }: Stage): void {
  const [, version] = /^node:(\d+\.\d+\.\d+)-slim$/u.exec(base) ?? []
  if (version === undefined) throw new Error(`FROM ${base}: not a pinned slim image of Node`)
  if (`v${version}` !== process.version) {
    console.log(`FROM ${base}: rehearsed with ${process.version}`)
  }
}

function begin(name: string): Rehearsed {
  const root = join(work, name)
  const bin = join(root, 'usr/local/bin')
  mkdirSync(bin, { recursive: true })
  linkTools(bin)
  return {
    root,
    folder: root,
    env: {
      ...ofThisMachine(),
      PATH: bin,
      HOME: root,
      NPM_CONFIG_PREFIX: join(root, 'usr/local'),
      NPM_CONFIG_CACHE: join(root, 'npm-cache'),
    },
    set: new Map(),
  }
}

/** Where packages come from here, and whom this machine believes about it. */
function ofThisMachine(): Record<string, string> {
  const config = (name: string) =>
    execFileSync('npm', ['config', 'get', name], { encoding: 'utf8' }).trim()
  const certificates = process.env['NODE_EXTRA_CA_CERTS']
  return {
    NPM_CONFIG_USERCONFIG: config('userconfig'),
    NPM_CONFIG_GLOBALCONFIG: config('globalconfig'),
    ...(certificates === undefined ? {} : { NODE_EXTRA_CA_CERTS: certificates }),
  }
}

/** Programs of this machine by their names, but for those that the image has not. */
function linkTools(bin: string): void {
  const folders = [dirname(process.execPath), ...(process.env['PATH'] ?? '').split(delimiter)]
  const there = new Set<string>()
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      if (there.has(name) || absent.test(name)) continue
      there.add(name)
      symlinkSync(join(folder, name), join(bin, name))
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function carryOut({ name, text }: Instruction, stage: Rehearsed): void {
  const { root, env, set } = stage
  console.log(`${name} ${text}`)
  switch (name) {
    case 'WORKDIR':
      stage.folder = join(root, text)
      mkdirSync(stage.folder, { recursive: true })
      break
    case 'COPY':
      copy(text, stage)
      break
    case 'RUN':
      execFileSync('sh', ['-ec', within(text, root)], {
        cwd: stage.folder,
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      break
    case 'ENV':
      for (const pair of text.split(/\s+/u)) {
        const [key = '', value = ''] = pair.split('=')
        env[key] = within(value, root)
      }
      break
    case 'USER':
    case 'VOLUME':
    case 'EXPOSE':
    case 'STOPSIGNAL':
    case 'HEALTHCHECK':
    case 'ENTRYPOINT':
    case 'CMD':
      set.set(name, text)
      break
    default:
      throw new Error(`Dockerfile: nothing is known of ${name}`)
  }
}

/** Paths of the image as they are here; nobody may be made the owner of anything. */
function within(text: string, root: string): string {
  return text
    .replace(/(^|[\s="'])\/(?=packed|data|src)/gu, `$1${root}/`)
    .replace(/install -d -o \w+ -g \w+/gu, 'install -d')
}

function copy(text: string, { root, folder }: Rehearsed): void {
  const words = text.split(/\s+/u)
  const stage = words[0]?.startsWith('--from=')
    ? done.get(words.shift()?.slice(7) ?? '')
    : undefined
  const target = words.pop() ?? ''
  const to = target.startsWith('/') ? join(root, target) : join(folder, target)
  for (const from of words) {
    if (stage !== undefined) cpSync(join(stage.root, from), to, { recursive: true })
    else if (from === '.') copyContext(to)
    else cpSync(join(repository, from), join(to, basename(from)), { recursive: true })
  }
}

/** The context as Docker would send it: without what `.dockerignore` names. */
function copyContext(to: string): void {
  const lines = readFileSync(join(repository, '.dockerignore'), 'utf8').split('\n')
  const everywhere = lines.filter((line) => line.startsWith('**/')).map((line) => line.slice(3))
  const ignored = new Set(lines.filter((line) => line !== '' && !line.startsWith('**/')))
  cpSync(repository, to, {
    recursive: true,
    filter: (from) =>
      !ignored.has(relative(repository, from)) && !everywhere.includes(basename(from)),
  })
}

/** Starts what the image starts, asks its healthcheck, and stops it as Docker does. */
async function start({ folder, env, set }: Rehearsed): Promise<void> {
  const words = (name: string): string[] =>
    JSON.parse(set.get(name)?.replace(/^.*?CMD /u, '') ?? '[]')
  writeFileSync(join(folder, 'trust.json'), trustBytes(trust.envelope))
  await writePin(env['IQCHAINS_KEYS'] ?? '', readTrust(trustBytes(trust.envelope)))
  const ours = (word: string) => word.replaceAll('8080', port)
  const [command = '', ...rest] = [...words('ENTRYPOINT'), ...words('CMD')].map(ours)
  const child = spawn(join(env['PATH'] ?? '', command), rest, { cwd: folder, env, stdio: 'pipe' })
  let said = ''
  child.stderr.on('data', (piece: Buffer) => {
    said += piece
  })
  const ended = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), ended])
  const [probe = '', ...asked] = words('HEALTHCHECK').map(ours)
  try {
    execFileSync(join(env['PATH'] ?? '', probe), asked, { env, stdio: 'inherit' })
  } catch (cause) {
    throw new Error(`the healthcheck fails: ${said}`, { cause })
  } finally {
    child.kill(set.get('STOPSIGNAL') as NodeJS.Signals)
  }
  const [code] = await ended
  if (code !== 0) throw new Error(`stopped with ${code}: ${said}`)
  console.log('started, healthy, stopped with 0')
}
