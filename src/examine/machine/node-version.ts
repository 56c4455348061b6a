import { type Finding, fail, pass } from '../finding.ts'

/** What `engines` of the package says: undici needs it. */
const least = [22, 19] as const

/** @param version as in `process.versions.node` */
export function judgeNodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const enough = major > least[0] || (major === least[0] && minor >= least[1])
  return enough
    ? pass('node-version', `Node.js ${version}`)
    : fail(
        'node-version',
        `Node.js ${version} is too old`,
        `install Node.js ${least.join('.')} or newer`,
      )
}
