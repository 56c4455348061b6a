import { describeError, IqError } from '../../errors/index.ts'

/** What went wrong with the database, and whether waiting may help. */
export interface DatabaseFailure {
  readonly isPassing: boolean
  readonly reason: string
  readonly next: string
}

/** SQLSTATE classes and codes of PostgreSQL (appendix A of its manual) that waiting may mend. */
const passing: Readonly<Record<string, readonly [reason: string, next: string]>> = {
  '08': ['the connection broke', 'see whether PostgreSQL runs'],
  '57P': ['the server stops or starts', 'see whether PostgreSQL runs'],
  '53300': ['no connection is left', 'raise max_connections, or start fewer workers'],
  '53100': ['its disk is full', 'free space for PostgreSQL'],
  '25006': ['it takes no writes: a standby, or set so', 'name the primary in DATABASE_URL'],
  '40': ["two transactions were in each other's way", 'nothing: it is tried again'],
  '55P03': ['a lock was not free in time', 'see what holds it: pg_stat_activity'],
}

/** Codes of the operating system and of `pg` for a server that is not there. */
const away =
  /^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)$|^ENOENT$/u
const awayInWords =
  /Connection terminated|timeout exceeded|Client has encountered|not queryable|server closed/iu

/** Codes of Node for a certificate that does not hold, and words of `pg` for a server without TLS. */
const untrusted = /^(?:ERR_(?:TLS|SSL|OSSL)_|CERT_|SELF_SIGNED_CERT|DEPTH_ZERO_|UNABLE_TO_)/u
const noTls = /does not support SSL/u

/** Says what an error of `pg` means; undefined for one that is a bug of ours. Pure. */
export function failureOf(error: unknown): DatabaseFailure | undefined {
  const { code = '', message = '', syscall } = error as NodeJS.ErrnoException
  if (syscall === 'open' || untrusted.test(code) || noTls.test(message)) {
    return {
      isPassing: false,
      reason: 'its TLS is not as wanted',
      next: 'check sslmode and sslrootcert in DATABASE_URL, and the certificate of the server',
    }
  }
  const key = Object.keys(passing).find((start) => code.startsWith(start))
  const known = key === undefined ? undefined : passing[key]
  if (known !== undefined) return { isPassing: true, reason: known[0], next: known[1] }
  if (away.test(code) || awayInWords.test(message)) {
    const [reason, next] = ['it cannot be reached', 'see whether PostgreSQL runs']
    return { isPassing: true, reason, next }
  }
  if (code.startsWith('28')) {
    return { isPassing: false, reason: 'it lets us not in', next: 'check DATABASE_URL' }
  }
  if (code === '3D000') {
    return {
      isPassing: false,
      reason: 'there is no such database',
      next: 'createdb, or check DATABASE_URL',
    }
  }
  if (code === '42501') {
    return {
      isPassing: false,
      reason: 'a privilege is missing',
      next: 'iqchains fleet init prints the grants that a worker needs',
    }
  }
  if (code === '3F000' || code === '42P01' || code === '42703') {
    return {
      isPassing: false,
      reason: 'it is no fleet of this version',
      next: 'iqchains fleet init',
    }
  }
  return undefined
}

/** The error for a person; what is a bug stays as it is. Never names user or password. */
export function databaseError(error: unknown): unknown {
  if (error instanceof IqError) return error
  const failure = failureOf(error)
  if (failure === undefined) return error
  const { reason, next } = failure
  const said = describeError(error).slice(0, 200)
  return new IqError('DATABASE', `the database of the fleet: ${reason} (${said})`, {
    next,
    cause: error,
  })
}
