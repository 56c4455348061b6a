import { IqError } from '../../errors/index.ts'

/**
 * Checks the address of a database before anything connects. Never shows it: it may hold a password.
 * @throws IqError `USAGE`
 */
export function requireAddress(url: string): void {
  const [, hosts] = /^postgres(?:ql)?:\/\/(?:[^@/?#]*@)?([^/?#]*)/u.exec(url) ?? []
  if (hosts === undefined) {
    throw new IqError('USAGE', 'DATABASE_URL is no address of PostgreSQL', {
      next: 'set it to postgresql://user@host/database',
    })
  }
  const further = new URLSearchParams(url.split('?')[1] ?? '').getAll('host')
  if (![hosts, ...further].some((host) => host.includes(','))) return
  throw new IqError('USAGE', 'DATABASE_URL names several hosts: the driver of Node follows one', {
    next: 'name one address that leads to the primary: a name that moves, HAProxy, pgbouncer',
  })
}
