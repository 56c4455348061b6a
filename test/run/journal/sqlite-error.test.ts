import { expect, it } from 'vitest'
import { IqError } from '../../../src/errors/index.ts'
import { sqliteError } from '../../../src/run/journal/sqlite/sqlite-error.ts'

const reported = (code: unknown) => Object.assign(new Error('it says why'), { code })
const told = (error: unknown) => {
  const { code, message, next } = sqliteError('runs/r1', error)
  return { code, message, next }
}

it('a full or broken disk is told as one, and that what is stored is safe', () => {
  for (const code of ['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_IOERR_WRITE']) {
    expect(told(reported(code))).toEqual({
      code: 'DISK',
      message: `runs/r1: cannot be written: it says why (${code})`,
      next: expect.stringContaining('free some space'),
    })
  }
})

it('a file that another process has locked is told as such', () => {
  for (const code of ['SQLITE_BUSY', 'SQLITE_BUSY_RECOVERY', 'SQLITE_LOCKED']) {
    expect(told(reported(code))).toEqual({
      code: 'JOURNAL',
      message: 'runs/r1: locked by another process',
      next: expect.stringContaining('wait for'),
    })
  }
})

it('a damaged file is told as such', () => {
  for (const code of ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_CORRUPT_INDEX']) {
    expect(told(reported(code))).toEqual({
      code: 'JOURNAL',
      message: `runs/r1: not a journal, or damaged (${code})`,
      next: expect.stringContaining('from a copy'),
    })
  }
})

it('whatever else goes wrong names the file, and an error of ours stays as it is', () => {
  for (const error of [reported('SQLITE_CANTOPEN'), reported(7), new Error('it says why')]) {
    expect(told(error)).toEqual({
      code: 'JOURNAL',
      message: 'runs/r1: it says why',
      next: undefined,
    })
  }
  expect(told(null).message).toMatch(/^runs\/r1: /u)
  const ours = new IqError('USAGE', 'no')
  expect(sqliteError('runs/r1', ours)).toBe(ours)
})
