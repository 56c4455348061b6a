import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Capabilities, readCapabilities, writeCapabilities } from '../../src/examine/index.ts'

const url = 'http://127.0.0.1:8080'
const now = new Date('2026-01-02T12:00:00Z')
const found: Capabilities = {
  schema: 'iqchains/capabilities/v1',
  url,
  model: 'tiny',
  examined: '2026-01-02T11:00:00Z',
  protocols: ['completions', 'chat'],
  streaming: true,
}
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-nodes-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('what is known of a node', () => {
  it('is read as it was kept', () => {
    writeCapabilities(folder, found)
    expect(readCapabilities(folder, { url, model: 'tiny' }, now)).toEqual(found)
  })

  it('is that of the last examination', () => {
    writeCapabilities(folder, found)
    writeCapabilities(folder, { ...found, protocols: ['tgi'] })
    expect(readCapabilities(folder, { url, model: 'tiny' }, now)?.protocols).toEqual(['tgi'])
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it.each([
    ['of another node', { url: 'http://127.0.0.1:8081', model: 'tiny' }, now],
    ['of another model', { url, model: 'large' }, now],
    ['of no model', { url, model: undefined }, now],
    ['a day old', { url, model: 'tiny' }, new Date('2026-01-03T11:00:00Z')],
    ['from the future', { url, model: 'tiny' }, new Date('2026-01-02T10:59:59Z')],
  ])('is not what is %s', (_what, asked, when) => {
    writeCapabilities(folder, found)
    expect(readCapabilities(folder, asked, when)).toBeUndefined()
  })

  it.each([
    ['no JSON', '{'],
    ['of another version', JSON.stringify({ ...found, schema: 'iqchains/capabilities/v2' })],
    ['without a protocol', JSON.stringify({ ...found, protocols: [] })],
    ['of more than it may hold', JSON.stringify({ ...found, admin: true })],
  ])('is nothing when its file is %s', (_what, text) => {
    writeCapabilities(folder, found)
    const [file = ''] = readdirSync(folder)
    writeFileSync(join(folder, file), text)
    expect(readCapabilities(folder, { url, model: 'tiny' }, now)).toBeUndefined()
  })

  it('cannot be kept in a folder that is a file', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(() => writeCapabilities(file, found)).toThrow(/cannot be written/u)
  })
})
