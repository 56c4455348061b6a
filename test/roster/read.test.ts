import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isIqError } from '../../src/errors/index.ts'
import { readRoster, resolveSecrets } from '../../src/roster/index.ts'
import { starterTiers } from '../support/tiers.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-roster-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const tiers = starterTiers()
const [{ id: chain } = { id: '' }] = tiers.chains

function read(text: string, name = 'nodes.csv') {
  const path = join(folder, name)
  writeFileSync(path, text)
  return readRoster(path, tiers)
}

/** What is said of a list of no use, without the folder. */
async function fault(text: string, name = 'nodes.csv'): Promise<string> {
  try {
    await read(text, name)
  } catch (error) {
    if (!isIqError(error)) throw error
    expect(error.code).toBe('CONFIG')
    return `${error.message} | ${error.next ?? ''}`.replaceAll(`${folder}/`, '')
  }
  throw new Error('nothing is wrong with it')
}

describe('a list of nodes', () => {
  it('in CSV and in JSON says the same', async () => {
    const csv = await read(
      [
        'endpoint,model,chain,key,headers,concurrency,operatorKey,region',
        `https://a.example/v1,"m, 1",${chain},env:KEY_A,X-Org=env:ORG;X-Team=file:team.txt,8,op.pem,eu`,
        '',
        'https://b.example,,,,,,,',
      ].join('\r\n'),
    )
    const json = await read(
      JSON.stringify({
        nodes: [
          {
            endpoint: 'https://a.example/v1',
            ...{ model: 'm, 1', chain, key: 'env:KEY_A', concurrency: 8, region: 'eu' },
            headers: { 'X-Org': 'env:ORG', 'X-Team': 'file:team.txt' },
            operatorKey: 'op.pem',
          },
          { endpoint: 'https://b.example' },
        ],
      }),
      'nodes.json',
    )
    const without = (nodes: Awaited<ReturnType<typeof read>>) =>
      nodes.map(({ place: _, ...node }) => node)
    expect(without(csv)).toEqual(without(json))
    expect(csv[0]).toMatchObject({
      origin: 'https://a.example',
      key: { kind: 'env', name: 'KEY_A' },
      operatorKey: join(folder, 'op.pem'),
    })
    expect(csv.map(({ place }) => place)).toEqual([
      `${folder}/nodes.csv:2`,
      `${folder}/nodes.csv:4`,
    ])
  })

  it.each([
    ['', 'nodes.csv: empty: no line with the columns'],
    ['endpoint\n', 'nodes.csv: no node in it'],
    ['url,model\nhttps://a.example,m', "nodes.csv:1:1: no column is called 'url'"],
    ['model\nm', "nodes.csv:1: no column 'endpoint'"],
    ['endpoint,endpoint\n', 'nodes.csv:1:10: the column endpoint stands there twice'],
    ['endpoint,modle\n', "nodes.csv:1:10: no column is called 'modle'"],
    ['endpoint\na.example', 'nodes.csv:2:1: the node URL is not an http or https URL'],
    [
      'endpoint\nhttps://me:secret@a.example',
      'nodes.csv:2:1: the node URL of a.example holds user',
    ],
    ['endpoint\nhttps://a.example?key=1', 'nodes.csv:2:1: the node URL of a.example holds a query'],
    ['endpoint,model\nhttps://a.example,m,x', 'nodes.csv:2:21: 3 columns, not the 2'],
    ['model,endpoint\nm,', 'nodes.csv:2: '],
    [
      'endpoint,chain\nhttps://a.example,iq-txt',
      "nodes.csv:2:19: tiers.json has no chain 'iq-txt'",
    ],
    ['endpoint,concurrency\nhttps://a.example,many', 'nodes.csv:2:19: concurrency: '],
    ['endpoint,concurrency\nhttps://a.example,0', 'nodes.csv:2:19: concurrency: '],
    ['endpoint,headers\nhttps://a.example,X-Org', 'nodes.csv:2:19: headers are written'],
    ['endpoint,region\nhttps://a.example,Nordic Sea', 'nodes.csv:2:19: region: '],
    ['endpoint,model\nhttps://a.example,"m', 'nodes.csv:2: no CSV'],
    [
      'endpoint,model\nhttps://a.example,"two\nlines"\nhttps://a.example/,"two\nlines"',
      'nodes.csv:4: the same node as in nodes.csv:2',
    ],
    ['endpoint,model,region\nhttps://a.example,"two\nlines",EU', 'nodes.csv:3:8: region: '],
  ])('%j is refused with the place', async (text, message) => {
    expect(await fault(text)).toContain(message)
  })

  it.each([
    ['{', 'nodes.json:1:2: not JSON'],
    ['{"nodes": [{"key": "env:A", "key": "env:B"}]}', 'nodes.json:1:29: not JSON, or a key twice'],
    ['{"node": []}', 'nodes.json: no list of nodes'],
    ['{"nodes": [1]}', 'nodes.json:1:12: a node is an object'],
    ['{"nodes": [],\n "extra": 1}', "nodes.json:2:11: unknown key 'extra'"],
    [
      '{"nodes": [{"endpoint": "https://a.example"},\n {"endpoint": "https://A.example/"}]}',
      'nodes.json:2:2: the same node as in nodes.json:1:12',
    ],
  ])('%j is refused with the place', async (text, message) => {
    expect(await fault(text, 'nodes.json')).toContain(message)
  })

  it.each([
    ['nodes.csv', 'endpoint,key\nhttps://a.example,sk-SeCrEt123', 'nodes.csv:2:19: key: '],
    ['nodes.csv', 'endpoint,key\nhttps://a.example,env:sk-SeCrEt123', 'nodes.csv:2:19: key: '],
    [
      'nodes.csv',
      'endpoint,headers\nhttps://a.example,X-Org=SeCrEt123',
      'nodes.csv:2:19: header X-Org: ',
    ],
    ['nodes.csv', 'https://a.example,SeCrEt123\n', 'nodes.csv:1:1: no column is called that'],
    ['nodes.json', '{"nodes": [{"key": SeCrEt123}]}', 'nodes.json:1:20: not JSON'],
    [
      'nodes.json',
      '{"nodes": [{"endpoint": "https://a.example", "key": "SeCrEt123"}]}',
      'nodes.json:1:53: key: ',
    ],
  ])('never shows a secret that was pasted into %s', async (name, text, message) => {
    const said = await fault(text, name)
    expect(said).toContain(message)
    expect(said).not.toContain('SeCrEt')
  })
})

describe('the secrets of a listed node', () => {
  const named = {
    key: { kind: 'env', name: 'KEY_A' },
    headers: [{ name: 'X-Org', value: { kind: 'env', name: 'ORG' } }],
  } as const

  it('are read from where they are said to be', async () => {
    const path = join(folder, 'key')
    writeFileSync(path, 'k2\n', { mode: 0o600 })
    expect(await resolveSecrets(named, { KEY_A: 'k1', ORG: 'o' }, 'n:2')).toEqual({
      key: 'k1',
      headers: [{ name: 'X-Org', value: 'o' }],
    })
    expect(
      await resolveSecrets({ key: { kind: 'file', path }, headers: [] }, {}, 'n:2'),
    ).toMatchObject({ key: 'k2' })
  })

  it('that are not there are named, with the line', async () => {
    await expect(resolveSecrets(named, { ORG: 'o' }, 'n:2')).rejects.toMatchObject({
      code: 'CONFIG',
      message: 'n:2: the variable KEY_A of the environment is not set',
    })
    await expect(resolveSecrets(named, { KEY_A: 'k' }, 'n:2')).rejects.toMatchObject({
      message: 'n:2: the variable ORG of the environment is not set',
    })
  })
})
