import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeFolder } from '../../src/publish/place-folder.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'iqchains-place-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const folder = () => join(home, 'reports', 'r1')
const report = () => readFileSync(join(folder(), 'report.json'), 'utf8')
const fine = async () => undefined

function place(text: string, check: (draft: string) => Promise<void> = fine): Promise<void> {
  return placeFolder(folder(), { 'report.json': text }, check)
}

describe('a report that is published', () => {
  it('replaces the one of before, and leaves nothing beside it', async () => {
    await place('one')
    await place('two')
    expect(report()).toBe('two')
    expect(readdirSync(join(home, 'reports'))).toEqual(['r1'])
  })

  it('is for its owner only: it holds answers', async () => {
    await place('one')
    expect(statSync(join(folder(), 'report.json')).mode & 0o777).toBe(0o600)
  })

  it('that its check refuses leaves the one of before', async () => {
    await place('one')
    const refuse = async (draft: string) => {
      expect(readFileSync(join(draft, 'report.json'), 'utf8')).toBe('two')
      throw new Error('refused')
    }
    await expect(place('two', refuse)).rejects.toThrow('refused')
    expect(report()).toBe('one')
    expect(readdirSync(join(home, 'reports'))).toEqual(['r1'])
  })

  it('is found again when a kill came between the two renames', async () => {
    await place('one')
    renameSync(folder(), `${folder()}.before`)
    const refuse = async () => Promise.reject(new Error('refused'))
    await expect(place('two', refuse)).rejects.toThrow('refused')
    expect(report(), 'put back before anything else').toBe('one')
  })

  it('takes the place of what a killed publishing left', async () => {
    await place('one')
    for (const rest of ['.part', '.before']) {
      mkdirSync(`${folder()}${rest}`)
      writeFileSync(join(`${folder()}${rest}`, 'report.json'), 'rest')
    }
    await place('two')
    expect(report()).toBe('two')
    expect(readdirSync(join(home, 'reports'))).toEqual(['r1'])
  })

  it.each(['', '.part', '.before'])('never removes what is no report: r1%s', async (end) => {
    mkdirSync(`${folder()}${end}`, { recursive: true })
    writeFileSync(join(`${folder()}${end}`, 'thesis.txt'), 'mine')
    if (end === '.before') mkdirSync(folder())
    await expect(place('one')).rejects.toMatchObject({
      code: 'CONFIG',
      message: expect.stringContaining('holds thesis.txt, which is no part of a report'),
    })
    expect(existsSync(join(`${folder()}${end}`, 'thesis.txt'))).toBe(true)
  })
})
