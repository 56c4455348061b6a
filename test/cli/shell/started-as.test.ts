import { describe, expect, it } from 'vitest'
import { startedAs } from '../../../src/cli/shell/started-as.ts'

const start = {
  script: '/usr/local/bin/iqchains',
  cwd: '/home/u/project',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  platform: 'linux' as const,
  exists: () => false,
}

describe('the words that start the program', () => {
  it('are its name where its link lies on the path', () => {
    expect(startedAs(start)).toBe('iqchains')
  })

  it('are those of npx, also from a script of another package', () => {
    const npx = { npm_lifecycle_event: 'npx', npm_package_name: 'iq-chains' }
    const other = { npm_lifecycle_event: 'check', npm_package_name: 'shop' }
    for (const env of [npx, other]) expect(startedAs({ ...start, env })).toBe('npx iq-chains')
  })

  it('are those of npm in a checkout, whichever script ran', () => {
    const env = { npm_lifecycle_event: 'demo', npm_package_name: 'iq-chains' }
    expect(startedAs({ ...start, env })).toBe('npm run iqchains --')
  })

  it('name the script, from here where it lies below, quoted where it must be', () => {
    const script = (path: string) => startedAs({ ...start, script: path })
    expect(script('/home/u/project/bin/iqchains.js')).toBe('node bin/iqchains.js')
    expect(script('/opt/my tools/bin/iqchains.js')).toBe("node '/opt/my tools/bin/iqchains.js'")
    expect(script('/home/u/project/node_modules/.bin/iqchains')).toBe('node_modules/.bin/iqchains')
    expect(script('/home/u/project/iqchains')).toBe('./iqchains')
  })

  it('are its name on Windows where a wrapper lies on the path', () => {
    const env = { Path: 'C:\\Windows;C:\\npm' }
    const windows = { ...start, platform: 'win32' as const, env, script: '/x/bin/iqchains.js' }
    expect(startedAs({ ...windows, exists: (path) => path.startsWith('C:\\npm') })).toBe('iqchains')
    expect(startedAs(windows)).toMatch(/^node .*iqchains\.js"?$/u)
  })

  it('are what the environment says, as in a container', () => {
    const env = { IQCHAINS_COMMAND: 'docker run --rm iq-chains', npm_lifecycle_event: 'npx' }
    expect(startedAs({ ...start, env })).toBe('docker run --rm iq-chains')
  })
})
