import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeError } from '../../errors/index.ts'
import { type Finding, fail, pass, warn } from '../finding.ts'

const id = 'runs'
const mebibyte = 1024 * 1024
/** A run of some thousand items takes tens of mebibytes. */
const scarce = 1024 * mebibyte
const tooLittle = 64 * mebibyte

/** Whether runs can be kept in `folder`, which is made when it is missing. */
export function examineDisk(folder: string): Finding {
  try {
    mkdirSync(folder, { recursive: true })
    const trial = join(folder, `.doctor-${process.pid}`)
    writeFileSync(trial, 'written by iqchains doctor\n')
    rmSync(trial)
    const { bavail, bsize } = statfsSync(folder)
    return judgeSpace(folder, bavail * bsize)
  } catch (error) {
    return fail(
      id,
      `runs cannot be kept in ${folder}: ${describeError(error)}`,
      'name a folder you can write to with --runs',
    )
  }
}

function judgeSpace(folder: string, bytes: number): Finding {
  const free = `${inUnits(bytes)} free in ${folder}`
  const remedy = 'free some space, or name another folder with --runs'
  if (bytes < tooLittle) return fail(id, `only ${free}`, remedy)
  return bytes < scarce ? warn(id, `only ${free}`, remedy) : pass(id, free)
}

function inUnits(bytes: number): string {
  const mebibytes = Math.floor(bytes / mebibyte)
  return mebibytes < 10_240 ? `${mebibytes} MiB` : `${Math.floor(mebibytes / 1024)} GiB`
}
