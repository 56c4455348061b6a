import { mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { IqError } from '../errors/index.ts'
import { parseJson, readBytesNow, writeWhole } from '../files/index.ts'
import { checker, closed, count, sha256 } from '../schema/index.ts'
import type { Pin } from './chain.ts'
import type { Trust } from './trust.ts'
import { openTrust } from './versions.ts'

const check = checker(
  closed({ version: count('Newest version seen.', 1), digest: sha256('Its digest.') }),
)

function pinPath(keys: string): string {
  return join(keys, 'trusted-policy.json')
}

/** The version of the policy that the user compared, or that it led to since. @throws IqError `CONFIG` */
export function readPin(keys: string): Pin | undefined {
  const path = pinPath(keys)
  if (isAbsent(path)) return undefined
  const pin = check(parseJson(readBytesNow(path, { code: 'CONFIG' }), path, 'CONFIG'))
  if (pin.ok) return pin.value
  throw new IqError('CONFIG', `${path}: ${pin.violation.message}`, {
    next: 'compare the digest of the policy again: iqchains trust pin <digest>',
  })
}

/** Not where it may just not be looked at: somebody else's pin was compared all the same. */
function isAbsent(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined
  } catch {
    return false
  }
}

export async function writePin(keys: string, { content, digest }: Trust): Promise<void> {
  const path = pinPath(keys)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  await writeWhole(path, `${JSON.stringify({ version: content.version, digest })}\n`)
}

/**
 * The policy, when what the user pinned leads to it; the newest version seen is remembered, so that
 * nobody can show an older one again. Never believed at first sight.
 * @throws IqError `USAGE` when nothing is pinned, `VERIFICATION` when the chain does not hold
 */
export async function believedTrust(path: string, keys: string): Promise<Trust> {
  const pin = readPin(keys)
  if (pin === undefined) {
    // A path that leads nowhere is told first.
    readBytesNow(path, { code: 'CONFIG', next: 'check the path given to --policy' })
    throw new IqError('USAGE', `${path}: this policy was never compared with its makers`, {
      next: 'ask them for its digest, then: iqchains trust pin <digest>',
    })
  }
  const trust = openTrust(path, pin)
  if (trust.digest !== pin.digest) await writePin(keys, trust)
  return trust
}
