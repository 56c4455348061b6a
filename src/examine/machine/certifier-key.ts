import { statSync } from 'node:fs'
import { type Finding, info, pass, warn } from '../finding.ts'

const id = 'certifier-key'

/** Whether the private key that signs reports is there, and for its owner only. */
export function examineCertifierKey(file: string): Finding {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return info(id, 'no certifier key yet: the first run makes one')
  return (stats.mode & 0o077) === 0
    ? pass(id, `${file} is readable by its owner only`)
    : warn(id, `others on this machine can read ${file}`, `chmod 600 ${file}`)
}
