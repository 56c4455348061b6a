import { join } from 'node:path'
import envPaths from 'env-paths'

const base = envPaths('iqchains', { suffix: '' })

/** Where things lie when the user names no other place (XDG base directories on Linux). */
export const places = {
  /** Journals, one folder for each run. */
  runs: join(base.data, 'runs'),
  /** What examinations found of nodes. */
  nodes: join(base.data, 'nodes'),
  /** The certifier's key pair. */
  keys: base.config,
  /** Published reports. */
  reports: 'reports',
} as const
