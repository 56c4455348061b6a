import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { shellWord } from './shell-word.ts'

/** What tells how the program was started. */
export interface Start {
  /** The script that runs, as `process.argv[1]` names it. */
  readonly script: string
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly exists: (path: string) => boolean
}

const name = 'iqchains'
const npx = 'npx iq-chains'

/**
 * The words with which the user starts the program: `iqchains` where it is installed, `npx iq-chains`,
 * `npm run iqchains --` in a checkout, or `node <script>`. `IQCHAINS_COMMAND` says it where nothing else can,
 * as in a container.
 */
export function startedAs(start: Start): string {
  const { script, cwd, env, platform } = start
  const said = env['IQCHAINS_COMMAND']
  if (said) return said
  const event = env['npm_lifecycle_event']
  if (event !== undefined) {
    const isOwn = env['npm_package_name'] === 'iq-chains' && event !== 'npx'
    return isOwn ? 'npm run iqchains --' : npx
  }
  if (isOnPath(start)) return name
  const near = relative(cwd, script)
  const path = near.startsWith('..') || isAbsolute(near) ? script : near
  const isLink = basename(script) === name
  return isLink && platform !== 'win32'
    ? shellWord(path.includes('/') ? path : `./${path}`, platform)
    : `node ${shellWord(path, platform)}`
}

/** Whether the bare name starts this very program: its link, or on Windows its wrapper, lies on the path. */
function isOnPath({ script, env, platform, exists }: Start): boolean {
  const isWindows = platform === 'win32'
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(isWindows ? ';' : ':')
  if (!isWindows) return basename(script) === name && folders.includes(dirname(resolve(script)))
  return folders.some((folder) => exists(join(folder, `${name}.cmd`)))
}
